export interface Option {
  value: string;
  label: string;
}

interface Named {
  name: string;
  label: string;
  required?: boolean;
}

/** What an act asks to be filled in. */
export type FieldOf = Named &
  /** `orElse`: may be left empty where that other one is filled in. */
  (
    | { kind: 'text'; orElse?: string }
    | { kind: 'line' | 'days' | 'amount' | 'check' }
    | { kind: 'date'; value: string }
    | { kind: 'file'; accept?: string }
    | { kind: 'choice'; options: readonly Option[] }
    | { kind: 'several'; options: readonly Option[]; all: string }
  );
