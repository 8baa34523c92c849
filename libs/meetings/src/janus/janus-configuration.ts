import { tokenSecret, type JanusKeys } from './janus-server.js';

export interface JanusPlace extends JanusKeys {
  /** Where our server reaches it: loopback only, since Janus tells anybody who asks who is in a room. */
  readonly port: number;
  /** UDP ports for sound and picture, which people's browsers must reach. */
  readonly mediaPorts: string;
  /** The address that browsers reach it by, where it stands behind a translating router. */
  readonly publicAddress?: string | undefined;
  /** Names or addresses of the only interfaces that it may use for sound and picture. */
  readonly interfaces?: string | undefined;
  readonly folders?: string;
}

/** Where Debian puts the parts of Janus. */
const DEBIAN = `/usr/lib/${process.arch === 'arm64' ? 'aarch64' : 'x86_64'}-linux-gnu/janus`;

/**
 * All of a Janus's configuration, by file name. The one that Debian ships has an open room and known secrets; this
 * one opens a single door on loopback, takes only tokens that we signed, and loads nothing but what we use.
 */
export function janusConfiguration(place: JanusPlace): Readonly<Record<string, string>> {
  return {
    'janus.jcfg': core(place),
    'janus.transport.websockets.jcfg': door(place),
    'janus.plugin.videoroom.jcfg': rooms(place),
  };
}

function core(place: JanusPlace): string {
  const { mediaPorts, publicAddress, interfaces, folders = DEBIAN } = place;
  return `general: {
  plugins_folder = "${folders}/plugins"
  transports_folder = "${folders}/transports"
  events_folder = "${folders}/events"
  loggers_folder = "${folders}/loggers"
  debug_level = 3
  server_name = "wheelhouse"
  # Tokens are signed by Wheelhouse, with a secret made from JANUS_ADMIN_KEY.
  token_auth = true
  token_auth_secret = "${tokenSecret(place)}"
  # A session that nobody asks after ends; one whose Wheelhouse was started again waits for it.
  session_timeout = 60
  reclaim_session_timeout = 60
  hide_dependencies = true
}
media: {
  rtp_port_range = "${mediaPorts}"
  slowlink_threshold = 10
}
nat: {
  nice_debug = false${lineFor('nat_1_1_mapping', publicAddress)}${lineFor('ice_enforce_list', interfaces)}
}
plugins: {
  disable = "${OTHER_PLUGINS.map((name) => `libjanus_${name}.so`).join(',')}"
}
transports: {
  disable = "libjanus_http.so,libjanus_mqtt.so,libjanus_nanomsg.so,libjanus_pfunix.so,libjanus_rabbitmq.so"
}
loggers: {
  disable = "libjanus_jsonlog.so"
}
`;
}

function door({ port }: JanusPlace): string {
  return `general: {
  json = "compact"
  ws = true
  ws_ip = "127.0.0.1"
  ws_port = ${port}
  wss = false
}
admin: {
  admin_ws = false
  admin_wss = false
}
`;
}

function rooms({ adminKey }: JanusPlace): string {
  return `general: {
  # Only Wheelhouse makes rooms.
  admin_key = "${adminKey}"
  string_ids = true
}
`;
}

const OTHER_PLUGINS = [
  ...['audiobridge', 'duktape', 'echotest', 'lua', 'nosip', 'recordplay', 'sip'],
  ...['streaming', 'textroom', 'videocall', 'voicemail'],
];

function lineFor(name: string, value: string | undefined): string {
  return value === undefined ? '' : `\n  ${name} = "${value}"`;
}
