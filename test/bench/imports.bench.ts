export const imports = (): Promise<object> => Promise.resolve({});
