import { type Accessor, createSignal } from 'solid-js';
import type { MoneyUnit } from '../../core/money/scale';
import type { SettingStorage } from '../../storage/storage';

const SETTING = 'viewUnits';
/** More filings than a bureau keeps in one browser; the oldest go. */
const MOST_FILINGS = 500;

type Kept = readonly { readonly filing: string; readonly unit: MoneyUnit }[];

async function readAll(settings: SettingStorage): Promise<Kept> {
  const kept = await settings.readSetting(SETTING).catch(() => undefined);
  return Array.isArray(kept)
    ? kept.filter((each) => typeof each?.filing === 'string' && (each.unit === '元' || each.unit === '万元'))
    : [];
}

/** The unit a filing was last seen in on this machine; undefined: that of each table. */
export const keptViewUnit = async (settings: SettingStorage, filing: string): Promise<MoneyUnit | undefined> =>
  (await readAll(settings)).find((each) => each.filing === filing)?.unit;

/** What cannot be kept is chosen again. */
export async function keepViewUnit(
  settings: SettingStorage,
  filing: string,
  unit: MoneyUnit | undefined,
): Promise<void> {
  const others = (await readAll(settings)).filter((each) => each.filing !== filing);
  const all = unit ? [...others, { filing, unit }] : others;
  await settings.writeSetting(SETTING, all.slice(-MOST_FILINGS)).catch(() => undefined);
}

/** The unit in which the figures of a filing are seen and typed; undefined: that of each table. */
export interface ViewUnit {
  readonly unit: Accessor<MoneyUnit | undefined>;
  /** By hand: it will be so again. */
  readonly choose: (unit: MoneyUnit | undefined) => void;
}

/** A kept choice that is read after a new one comes too late. */
export function createViewUnit(settings: SettingStorage, filing: string): ViewUnit {
  const [unit, setUnit] = createSignal<MoneyUnit>();
  let isChosen = false;
  void keptViewUnit(settings, filing).then((kept) => {
    if (!isChosen) setUnit(kept);
  });
  return {
    unit,
    choose: (wanted) => {
      isChosen = true;
      setUnit(wanted);
      void keepViewUnit(settings, filing, wanted);
    },
  };
}
