// Bundles page.ts as webpack.config.js bundles the pane, and puts it into a page with the pane's Content-Security-Policy: build/paper-page.
const path = require("node:path");
const HtmlWebpackPlugin = require("html-webpack-plugin");
const webpack = require("webpack");
const configOf = require("../../../webpack.config.js");

(async () => {
  const config = await configOf({ officeJs: "self" }, { mode: "production" });
  const html = config.plugins.find((plugin) => plugin instanceof HtmlWebpackPlugin);
  const csp = html.userOptions.csp;
  webpack(
    {
      ...config,
      mode: "production",
      cache: false,
      devtool: false,
      entry: { page: path.join(__dirname, "page.ts") },
      output: { ...config.output, path: path.resolve(__dirname, "../../../build/paper-page") },
      plugins: [
        new HtmlWebpackPlugin({
          filename: "index.html",
          templateContent: `<!doctype html><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="${csp}"><body><button>复制</button></body>`,
        }),
      ],
    },
    (error, stats) => {
      if (error || stats.hasErrors()) {
        console.error(error ?? stats.toString("errors-only"));
        process.exitCode = 1;
      }
    },
  );
})();
