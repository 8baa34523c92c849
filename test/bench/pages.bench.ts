export const pages = (): Promise<object> => Promise.resolve({});
