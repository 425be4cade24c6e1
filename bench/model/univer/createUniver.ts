import { LogLevel, Univer, type IUniverConfig, type Plugin, type PluginCtor } from "@univerjs/core";
import { FUniver } from "@univerjs/core/facade";

export type PluginEntry = PluginCtor<Plugin> | [PluginCtor<Plugin>, ConstructorParameters<PluginCtor<Plugin>>[0]];

/**
 * Univer with the given plugins. Replaces `createUniver` of the umbrella package `@univerjs/presets`, which pulls in packages without a licence.
 * A later entry of the same plugin replaces an earlier one.
 */
export function createUniver(options: Partial<IUniverConfig> & { plugins: readonly PluginEntry[] }): {
  univer: Univer;
  facade: FUniver;
} {
  const { plugins, ...config } = options;
  const univer = new Univer({ logLevel: LogLevel.WARN, ...config });
  const byName = new Map<string, PluginEntry>();
  for (const entry of plugins) {
    const name = (Array.isArray(entry) ? entry[0] : entry).pluginName;
    byName.delete(name);
    byName.set(name, entry);
  }
  for (const entry of byName.values()) {
    if (Array.isArray(entry)) univer.registerPlugin(entry[0], entry[1]);
    else univer.registerPlugin(entry);
  }
  return { univer, facade: FUniver.newAPI(univer) };
}
