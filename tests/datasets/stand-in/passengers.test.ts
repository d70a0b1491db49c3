import { apportion, passengerCounts } from '../../../lib/datasets/stand-in/passenger-counts';
import { standInPassengers } from '../../../lib/datasets/stand-in/passengers';

const { rows, columns, ...provenance } = standInPassengers();
const passengers = rows.map((row) => Object.fromEntries(columns.map(({ name }, i) => [name, row[i]!])));
const share = (condition: (passenger: (typeof passengers)[number]) => boolean): number =>
  passengers.filter(condition).length / passengers.length;
const missing = (column: string): number => share((passenger) => Number.isNaN(passenger[column]));

describe('standInPassengers', () => {
  test('says that it is none of the real list', () => {
    expect(provenance).toEqual({
      name: 'Titanic',
      origin: 'stand-in',
      source: 'passengers drawn by nnlab after the counts of the 1912 inquiry (not the real list)',
    });
  });

  test('is the same on every call', () => {
    expect(standInPassengers().rows).toEqual(rows);
  });

  test('has 891 rows of twelve columns, numbered from 1', () => {
    expect(rows).toHaveLength(891);
    expect(columns.map(({ name }) => name).join()).toBe(
      'PassengerId,Survived,Pclass,Name,Sex,Age,SibSp,Parch,Ticket,Fare,Cabin,Embarked',
    );
    expect(passengers.map(({ PassengerId }) => PassengerId)).toEqual(Array.from({ length: 891 }, (_, i) => i + 1));
  });

  test('holds words and numbers where its columns say so', () => {
    const type = { int32: 'number', float32: 'number', string: 'string' };
    for (const row of rows) {
      row.forEach((cell, i) => {
        const { kind, name } = columns[i]!;
        if (Number.isNaN(cell)) expect(['Age', 'Cabin', 'Embarked']).toContain(name);
        else expect(typeof cell).toBe(type[kind]);
        if (kind === 'int32') expect(Number.isInteger(cell)).toBe(true);
      });
    }
  });

  test('class, sex and survival follow the counts of 1912, scaled', () => {
    const scaled = apportion(
      passengerCounts.map(({ count }) => count),
      891,
    );
    for (const pclass of [1, 2, 3]) {
      for (const sex of ['male', 'female']) {
        for (const survived of [0, 1]) {
          const expected = passengerCounts.reduce(
            (sum, kind, i) =>
              kind.pclass === pclass && kind.sex === sex && kind.survived === survived ? sum + scaled[i]! : sum,
            0,
          );
          const found = passengers.filter((p) => p.Pclass === pclass && p.Sex === sex && p.Survived === survived);
          expect(found).toHaveLength(expected);
        }
      }
    }
  });

  test("the rule 'women survive' is right for 75 to 82 %, 'nobody survives' for 58 to 66 %", () => {
    const women = share(({ Sex, Survived }) => (Sex === 'female') === (Survived === 1));
    expect(women).toBeGreaterThan(0.75);
    expect(women).toBeLessThan(0.82);
    const majority = share(({ Survived }) => Survived === 0);
    expect(majority).toBeGreaterThan(0.58);
    expect(majority).toBeLessThan(0.66);
  });

  test('misses as much as the real list: a fifth of the ages, three quarters of the cabins, two ports', () => {
    expect(Math.abs(missing('Age') - 0.199)).toBeLessThan(0.03);
    expect(Math.abs(missing('Cabin') - 0.771)).toBeLessThan(0.03);
    expect(missing('Embarked') * 891).toBeCloseTo(2, 9);
  });

  test('children have an age below 14, a fitting title, and survive oftener than men', () => {
    const aged = passengers.filter(({ Age }) => !Number.isNaN(Age));
    for (const { Age, Sex, Name } of aged) {
      expect(Age).toBeGreaterThan(0);
      expect(Age).toBeLessThanOrEqual(76);
      const titles =
        Number(Age) < 14 ? { male: ['Master'], female: ['Miss'] } : { male: ['Mr'], female: ['Mrs', 'Miss'] };
      expect(titles[Sex as 'male' | 'female']).toContain(/, (\w+)\. /.exec(String(Name))![1]);
    }
    const rate = (group: typeof aged) => group.filter(({ Survived }) => Survived === 1).length / group.length;
    expect(rate(aged.filter(({ Age }) => Number(Age) < 14))).toBeGreaterThan(
      rate(aged.filter(({ Age, Sex }) => Number(Age) >= 14 && Sex === 'male')),
    );
  });

  test('fares fall from class to class, ports are S, C and Q', () => {
    const meanFare = [1, 2, 3].map((pclass) => {
      const fares = passengers.filter((passenger) => passenger.Pclass === pclass).map(({ Fare }) => Number(Fare));
      expect(Math.min(...fares)).toBeGreaterThan(0);
      return fares.reduce((a, b) => a + b) / fares.length;
    });
    expect(meanFare[0]!).toBeGreaterThan(2 * meanFare[1]!);
    expect(meanFare[1]!).toBeGreaterThan(meanFare[2]!);
    const ports = new Set(passengers.map(({ Embarked }) => Embarked).filter((port) => typeof port === 'string'));
    expect([...ports].sort()).toEqual(['C', 'Q', 'S']);
  });
});
