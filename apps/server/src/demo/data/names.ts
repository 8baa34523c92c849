/** First names of the people of an invented region; any likeness is chance. */
export const FIRST_NAMES: readonly string[] = listed(`
  Aisha, Alun, Anjali, Aoife, Bethan, Bronwen, Callum, Carys, Catrin, Chidi, Chloë, Daniel, Delyth,
  Dilwen, Efua, Eleri, Emeka, Esther, Fatima, Ffion, Francesca, Gareth, Gethin, Grace, Gwenllian,
  Hannah, Harpreet, Helen, Huw, Imran, Ioan, Iwona, Jack, Jamila, José, Judith, Kamal, Karen, Kwame,
  Leila, Lowri, Llinos, Llŷr, Maeve, Małgorzata, Manon, Margaret, Marek, Mei, Mohammed, Nerys, Niamh,
  Noémie, Oluwaseun, Owen, Patience, Paul, Rachel, Renée, Rhian, Rhodri, Rosa, Sadia, Seán, Siân,
  Sinéad, Sophie, Stephen, Sunita, Tariq, Teleri, Thandiwe, Theo, Urszula, Victoria, Wanjiru, Winifred,
  Yusuf, Zainab, Zoë`);

export const LAST_NAMES: readonly string[] = listed(`
  Abdi, Adeyemi, Ahmed, ap Gruffydd, Appiah, Baptiste, Begum, Bevan, Blackwood, Brân, Bryce, Castellano,
  Chaudhry, Chen, Cwmbrân-Hughes, D’Souza, Dąbrowska, Davies, de la Cruz, Eccleshall, Ellershaw, Evans,
  Fenwick, Ferreira, Fitzgerald-Okonkwo, Gittins, Griffiths, Hallam, Haughton, Ibrahim, Islam, Jenkins,
  Jones, Kaczmarek, Kaur, Kettlewell, Khan, Lewandowski, Lindqvist, Llewelyn, MacAulay, McAllister,
  Mensah, Merriweather, Morgan-Pryce, Mukherjee, Murphy, Ng, Nwachukwu, O’Brien, O’Connell,
  O’Flaherty-Montague, Obi, Ogunleye, Osei, Parfitt, Patel, Pemberton, Petrović, Phillips, Price, Pugh,
  Quartermaine, Ramsbottom, Rees, Reinhardt, Roberts, Sæther, Sandhu, Sharma, Singh, Sørensen, Stubbs,
  Szymańska, Taylor, Tregellas, Tŷ-Gwyn, Underhill, Vaughan, Venkataraman, Wadsworth, Whitcombe,
  Williams, Wójcik, Yilmaz, Zhang`);

/** Names that try a page's patience: long, short, double-barrelled, of one word. */
export const HARD_NAMES: readonly string[] = [
  'Wilhelmina-Alexandria Featherstonehaugh-Cholmondeley',
  'María José Fernández de la Cruz y Castellanos',
  'Ng Li',
  'Angharad Llanfair-Gwynedd',
  'Thiruvananthan Balasubramaniam Krishnamoorthy',
  'Nonhlanhla',
  'Þórdís Guðmundsdóttir',
  'Jean-François d’Hauteville',
];

function listed(text: string): string[] {
  return text.split(',').map((name) => name.replace(/\s+/g, ' ').trim());
}
