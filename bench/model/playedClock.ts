import { BaseFunction, type BaseValueObject, NumberValueObject } from "@univerjs/engine-formula";

/** TODAY and NOW by the played day. */
export function playedClock(today: () => number): BaseFunction[] {
  class Today extends BaseFunction {
    override calculate(): BaseValueObject {
      return NumberValueObject.create(today());
    }
  }
  class Now extends BaseFunction {
    override calculate(): BaseValueObject {
      const now = new Date();
      return NumberValueObject.create(
        today() + (now.getHours() * 3600 + now.getMinutes() * 60 + now.getSeconds()) / 86_400,
      );
    }
  }
  const clock = [new Today("TODAY" as never), new Now("NOW" as never)];
  for (const executor of clock) {
    executor.minParams = 0;
    executor.maxParams = 0;
  }
  return clock;
}
