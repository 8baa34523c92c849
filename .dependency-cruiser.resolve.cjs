// How the fence finds files: our libraries by their source and not by what was built from it.
const { readdirSync } = require('node:fs');
const { join } = require('node:path');

const libraries = readdirSync(join(__dirname, 'libs'));
module.exports = {
  resolve: {
    alias: Object.fromEntries(
      libraries.map((name) => [`#${name}$`, join(__dirname, 'libs', name, 'src/index.ts')]),
    ),
    extensions: ['.ts', '.js', '.json'],
    extensionAlias: { '.js': ['.ts', '.js'] },
    conditionNames: ['node', 'import', 'require', 'types'],
    exportsFields: ['exports'],
  },
};
