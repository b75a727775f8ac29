import type { FilingCard, Library } from './library';

export function createFakeLibrary(): Library {
  let cards: FilingCard[] = [];
  let next = 0;
  return {
    list: async () => cards,
    create: async (form) => {
      const id = `f${next++}`;
      cards = [
        ...cards,
        {
          id,
          unit: form.unit,
          year: form.year,
          edition: '财政部 2023 版',
          errors: next % 2 ? 2 : 0,
          toVerify: next % 2 ? 1 : 0,
          isFilled: true,
          changedAt: Date.now(),
          backedUpAt: undefined,
        },
      ];
      return id;
    },
    createExample: async () => 'f0',
    rename: async (id, to) => {
      cards = cards.map((card) => (card.id === id ? { ...card, unit: to.unit, year: to.year } : card));
    },
    duplicate: async (id) => {
      cards = cards.flatMap((card) => (card.id === id ? [card, { ...card, id: `f${next++}` }] : [card]));
    },
    remove: async (id) => {
      const before = cards;
      cards = cards.filter((card) => card.id !== id);
      return async () => {
        cards = before;
      };
    },
    backup: async () => ({ name: 'backup.json', content: '{}' }),
    restore: async () => 1,
  };
}
