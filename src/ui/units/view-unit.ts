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

/** The unit in which the figures of a filing are seen and typed on this machine; undefined: that of each table. */
export interface ViewUnit {
  readonly unit: Accessor<MoneyUnit | undefined>;
  /** By hand: it will be so again. */
  readonly choose: (unit: MoneyUnit | undefined) => void;
}

/** What cannot be kept is chosen again; a kept choice that is read after a new one comes too late. */
export function createViewUnit(settings: SettingStorage, filing: string): ViewUnit {
  const [unit, setUnit] = createSignal<MoneyUnit>();
  let isChosen = false;
  void readAll(settings).then((kept) => {
    const found = kept.find((each) => each.filing === filing);
    if (found && !isChosen) setUnit(found.unit);
  });
  return {
    unit,
    choose: (wanted) => {
      isChosen = true;
      setUnit(wanted);
      void readAll(settings).then((kept) => {
        const others = kept.filter((each) => each.filing !== filing);
        const all = wanted ? [...others, { filing, unit: wanted }] : others;
        return settings.writeSetting(SETTING, all.slice(-MOST_FILINGS)).catch(() => undefined);
      });
    },
  };
}
