import { HostError } from "../../model/workbookModel";
import { flagIn } from "../arguments";
import { objectOf, objectType, type ObjectType } from "../hostObject";

const numberFormatInfoType: ObjectType<null> = objectType({
  name: "NumberFormatInfo",
  properties: { NumberDecimalSeparator: { get: () => "." }, NumberGroupSeparator: { get: () => "," } },
});

const datetimeFormatInfoType: ObjectType<null> = objectType({
  name: "DatetimeFormatInfo",
  properties: {
    DateSeparator: { get: () => "/" },
    LongDatePattern: {
      get: (_state, session) =>
        chinese(session.instance.contentLanguage) ? "yyyy'年'M'月'd'日'" : "dddd, MMMM d, yyyy",
    },
    ShortDatePattern: {
      get: (_state, session) => (chinese(session.instance.contentLanguage) ? "yyyy/M/d" : "M/d/yyyy"),
    },
    TimeSeparator: { get: () => ":" },
    LongTimePattern: {
      get: (_state, session) => (chinese(session.instance.contentLanguage) ? "H:mm:ss" : "h:mm:ss tt"),
    },
  },
});

const chinese = (language: string): boolean => language.toLowerCase().startsWith("zh");

const cultureType: ObjectType<null> = objectType({
  name: "CultureInfo",
  properties: { Name: { get: (_state, session) => session.instance.contentLanguage } },
  objects: {
    NumberFormat: () => objectOf(numberFormatInfoType, null),
    DatetimeFormat: () => objectOf(datetimeFormatInfoType, null),
  },
});

export const applicationType: ObjectType<null> = objectType({
  name: "Application",
  properties: {
    // The bench calculates automatically and cannot be told otherwise.
    CalculationMode: {
      get: () => "Automatic",
      set: (_state, value) => {
        if (value !== "Automatic") throw new HostError("NotImplemented", "The bench calculates automatically only.");
      },
    },
    CalculationState: { get: () => "Done" },
    CalculationEngineVersion: { get: () => 191029 },
    DecimalSeparator: { get: () => "." },
    ThousandsSeparator: { get: () => "," },
    UseSystemSeparators: { get: () => true },
  },
  objects: { CultureInfo: () => objectOf(cultureType, null) },
  methods: {
    Calculate: (_state, _args, session) => {
      session.flush();
      return session.model.settleNative();
    },
    // All changes of a batch reach the engine together: both are how the bench works anyway.
    SuspendApiCalculationUntilNextSync: () => undefined,
    SuspendScreenUpdatingUntilNextSync: () => undefined,
  },
});

export const runtimeType: ObjectType<null> = objectType({
  name: "Runtime",
  properties: {
    EnableEvents: {
      get: (_state, session) => session.instance.eventsEnabled,
      set: (_state, value, session) => {
        // Changes made before the switch still raise their events, those after it do not.
        session.flush();
        session.instance.eventsEnabled = flagIn(value) ?? true;
      },
    },
  },
});
