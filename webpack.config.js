const path = require("node:path");
const CopyWebpackPlugin = require("copy-webpack-plugin");
const HtmlWebpackPlugin = require("html-webpack-plugin");
const MinimizerPlugin = require("minimizer-webpack-plugin");
const { DefinePlugin } = require("webpack");
const { version } = require("./package.json");

const devUrl = "https://localhost:3000";
const officeCdn = "https://appsforoffice.microsoft.com";

/**
 * Everything the pane may load or speak to. Styles: Griffel and Fluent put empty <style> elements into the page and fill them through the
 * CSSOM, so the only inline style element allowed is the empty one (its hash). frame-ancestors cannot stand in a meta element: docs/deploy.md.
 */
const contentSecurityPolicy = ({ selfHosted, development }) =>
  [
    "default-src 'none'",
    `script-src 'self'${selfHosted ? "" : ` ${officeCdn}`}`,
    "style-src 'self' 'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='",
    "img-src 'self' data:",
    "font-src 'self'",
    `connect-src 'self'${development ? " wss://localhost:3000" : ""}`,
    "worker-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
  ].join("; ");

/** Writes functions.json and functions.en-US.json, generated from the JSDoc of src/functions. */
class FunctionsMetadataPlugin {
  apply(compiler) {
    compiler.hooks.thisCompilation.tap("FunctionsMetadataPlugin", (compilation) => {
      compilation.hooks.processAssets.tapPromise("FunctionsMetadataPlugin", async () => {
        const { functionsMetadata } = await import("./scripts/functionsMetadata.mjs");
        for (const [file, locale] of [
          ["functions.json", "zh-CN"],
          ["functions.en-US.json", "en-US"],
        ]) {
          const json = JSON.stringify(await functionsMetadata(locale), null, 2);
          compilation.emitAsset(file, new compiler.webpack.sources.RawSource(json));
        }
      });
    });
  }
}

/** Puts Microsoft's office.js beside the page, unmodified, when everything else has been written. */
class VendorOfficePlugin {
  apply(compiler) {
    compiler.hooks.afterEmit.tapPromise("VendorOfficePlugin", async ({ outputOptions }) => {
      const { vendorOffice } = await import("./scripts/vendorOffice.mjs");
      await vendorOffice(path.join(outputOptions.path, "office"));
    });
  }
}

/**
 * `--env url=https://…` is the address dist/ will be served from (default: the development server). `--env officeJs=self` takes office.js
 * from office/ beside the page and not from Microsoft's CDN.
 */
module.exports = async (env, { mode }) => {
  const development = mode === "development";
  const selfHosted = env.officeJs === "self";
  const url = (env.url ?? devUrl).replace(/\/+$/, "");
  if (!/^https:\/\//.test(url)) throw new Error(`--env url must begin with https://, found ${url}`);

  return {
    devtool: "source-map",
    // a folder of this checkout's own: a shared node_modules would give one checkout the files of another
    cache: {
      type: "filesystem",
      cacheDirectory: path.resolve(__dirname, "build/webpack-cache"),
      buildDependencies: { config: [__filename] },
    },
    entry: { taskpane: "./src/taskpane/index.tsx" },
    output: {
      path: path.resolve(__dirname, "dist"),
      filename: development ? "[name].js" : "[name].[contenthash].js",
      clean: true,
    },
    resolve: { extensions: [".ts", ".tsx", ".js"] },
    module: {
      rules: [
        {
          test: /\.tsx?$/,
          loader: "ts-loader",
          exclude: /node_modules/,
          options: { transpileOnly: true, compilerOptions: { noEmit: false } },
        },
      ],
    },
    optimization: {
      minimizer: [new MinimizerPlugin({ minify: MinimizerPlugin.esbuildMinify, extractComments: false })],
      splitChunks: {
        chunks: "all",
        cacheGroups: {
          react: { test: /[\\/]node_modules[\\/](react|react-dom|scheduler)[\\/]/, name: "react", priority: 20 },
          fluent: {
            test: /[\\/]node_modules[\\/](@fluentui|@griffel|tabster|keyborg)[\\/]/,
            name: "fluent",
            chunks: "initial",
            priority: 10,
          },
        },
      },
    },
    // the readers of foreign ledgers are in the start: the custom functions need them at once
    performance: { maxAssetSize: 900_000, maxEntrypointSize: 1_600_000, assetFilter: (name) => name.endsWith(".js") },
    plugins: [
      new DefinePlugin({ __VERSION__: JSON.stringify(version) }),
      new HtmlWebpackPlugin({
        filename: "taskpane.html",
        template: "./src/taskpane/taskpane.html",
        scriptLoading: "defer",
        csp: contentSecurityPolicy({ selfHosted, development }),
        officeJs: selfHosted ? "office/office.js" : `${officeCdn}/lib/1/hosted/office.js`,
      }),
      new FunctionsMetadataPlugin(),
      ...(selfHosted ? [new VendorOfficePlugin()] : []),
      new CopyWebpackPlugin({
        patterns: [
          { from: "assets/*.png" },
          { from: "assets/support.html", to: "support.html" },
          { from: "manifest.xml", transform: (content) => content.toString().replaceAll(devUrl, url) },
        ],
      }),
    ],
    devServer: {
      port: 3000,
      headers: { "Access-Control-Allow-Origin": "*" },
      server: {
        type: "https",
        options: env.WEBPACK_SERVE ? await require("office-addin-dev-certs").getHttpsServerOptions() : {},
      },
      client: { overlay: false },
    },
  };
};
