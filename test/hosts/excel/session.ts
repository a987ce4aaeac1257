/**
 * The server side of Office.js over a workbook in memory: takes the requests that the genuine Office.js sends and
 * answers them. What it does not know is an error, never a shrug.
 */
import { ExcelError } from './errors';
import { NULL_OBJECT, type Model } from './model';
import { workbookModel } from './objects';
import type { ExcelWorkbook } from './workbook';

interface Action {
  readonly Id: number;
  /** 1 instantiate, 2 query, 3 call a method, 4 set a property, 5 tell when this point was reached. */
  readonly ActionType: 1 | 2 | 3 | 4 | 5;
  readonly Name: string;
  readonly ObjectPathId: number;
  readonly ArgumentInfo?: ArgumentInfo;
  readonly QueryInfo?: { readonly Select?: readonly string[] };
}

interface ObjectPath {
  readonly Id: number;
  /** 1 workbook, 3 method, 4 property, 5 indexer, 6 reference kept from an earlier request. */
  readonly ObjectPathType: number;
  readonly Name: string;
  readonly ParentObjectPathId?: number;
  readonly ArgumentInfo?: ArgumentInfo;
}

interface ArgumentInfo {
  readonly Arguments?: readonly unknown[];
  /** Beside each argument: the object path that it stands for, 0 when it is a plain value. */
  readonly ReferencedObjectPathIds?: readonly number[];
}

interface RequestBody {
  readonly Actions: readonly Action[];
  readonly ObjectPaths: Readonly<Record<string, ObjectPath>>;
}

/** What happens to a request: carried out, refused, or carried out up to the middle of its actions. */
export type Fault = 'none' | 'refused' | 'halfway';

export interface ExcelServer {
  /** Requests so far. */
  requests: number;
  /** While somebody types into a cell: settles when they leave it. */
  typing: Promise<void> | null;
  /** Characters of the largest request so far. */
  largest: number;
  /** The workbook is open for reading only: whatever changes something is refused. */
  readOnly: boolean;
  /** Decides about each request by its number, from 1. */
  fault: (request: number) => Fault;
  execute(body: RequestBody): unknown;
}

/** A request and an answer of Excel on the web have five megabytes at most. */
export const MOST_CHARACTERS = 5 * 1024 * 1024;

export function excelServer(book: ExcelWorkbook): ExcelServer {
  /** Ranges that Office.js keeps a reference to; Excel remembers them by id across requests. */
  const tracked = new Map<string, Model>();
  const ids = new Map<Model, string>();

  const server: ExcelServer = {
    requests: 0,
    typing: null,
    largest: 0,
    readOnly: false,
    fault: () => 'none',
    execute(body) {
      const fault = server.fault(++server.requests);
      if (fault === 'refused') return failure(new ExcelError('GeneralException', 'Injected fault.'), 0);
      if (server.readOnly && changesSomething(body))
        return failure(new ExcelError('AccessDenied', 'You cannot perform the requested operation.'), 0);
      const resolved = new Map<number, Model>();
      const stop = fault === 'halfway' ? Math.floor(body.Actions.length / 2) : Infinity;
      const results: unknown[] = [];
      const traces: number[] = [];
      for (const [index, action] of body.Actions.entries()) {
        try {
          if (index >= stop) throw new ExcelError('GeneralException', 'Injected fault.');
          if (action.ActionType === 5) {
            traces.push(action.Id);
            results.push({ ActionId: action.Id, Value: null });
            continue;
          }
          const model = resolve(action.ObjectPathId, body, resolved);
          results.push({
            ActionId: action.Id,
            Value: perform(
              model,
              { ...action, ActionType: action.ActionType },
              argumentsOf(action.ArgumentInfo, body, resolved),
            ),
          });
        } catch (error) {
          if (error instanceof ExcelError) return failure(error, index);
          throw error;
        }
      }
      const answer = { StatusCode: 200, Headers: {}, Body: { Results: results, TraceIds: traces } };
      if (JSON.stringify(answer).length > MOST_CHARACTERS)
        return failure(
          new ExcelError(
            'ResponsePayloadSizeLimitExceeded',
            'The response payload size has exceeded the limit.',
          ),
          0,
        );
      return answer;
    },
  };

  function resolve(id: number, body: RequestBody, resolved: Map<number, Model>): Model {
    const known = resolved.get(id);
    if (known) return known;
    const path = body.ObjectPaths[id];
    if (!path) throw new ExcelError('InvalidObjectPath', `Object path ${id} is not in the request.`);
    const args = argumentsOf(path.ArgumentInfo, body, resolved);
    const parent = (): Model => resolve(path.ParentObjectPathId ?? 0, body, resolved);
    const model = ((): Model => {
      switch (path.ObjectPathType) {
        case 1:
          return workbookModel(book);
        case 3: {
          const owner = parent();
          return owner === NULL_OBJECT ? NULL_OBJECT : (member(owner, 'call', path.Name)(...args) as Model);
        }
        case 4: {
          const owner = parent();
          return owner === NULL_OBJECT ? NULL_OBJECT : member(owner, 'child', path.Name)();
        }
        case 5: {
          const owner = parent();
          if (!owner.item) throw new ExcelError('InvalidObjectPath', `${owner.type} has no items by id.`);
          return owner.item(String(args[0]));
        }
        case 6: {
          const kept = tracked.get(path.Name);
          if (!kept) throw new ExcelError('InvalidReference', `Reference ${path.Name} was released.`);
          return kept;
        }
        default:
          throw new ExcelError(
            'InvalidObjectPath',
            `Object path type ${path.ObjectPathType} is unknown here.`,
          );
      }
    })();
    resolved.set(id, model);
    return model;
  }

  /** Arguments of a call, objects among them resolved. */
  function argumentsOf(
    info: ArgumentInfo | undefined,
    body: RequestBody,
    resolved: Map<number, Model>,
  ): never[] {
    const references = info?.ReferencedObjectPathIds ?? [];
    return (info?.Arguments ?? []).map((argument, index) =>
      references[index] ? resolve(references[index], body, resolved) : argument,
    ) as never[];
  }

  function perform(
    model: Model,
    action: Action & { readonly ActionType: 1 | 2 | 3 | 4 },
    args: never[],
  ): unknown {
    if (model === NULL_OBJECT) return null;
    switch (action.ActionType) {
      case 1:
        return identity(model);
      case 2:
        return query(model, action.QueryInfo?.Select ?? []);
      case 3: {
        if (action.Name === '_KeepReference') return keep(model);
        if (action.Name === '_RemoveReference') {
          tracked.delete(ids.get(model) ?? '');
          return null;
        }
        return member(model, 'call', action.Name)(...args) ?? null;
      }
      case 4:
        member(model, 'set', action.Name)(args[0]);
        return null;
    }
  }

  function keep(model: Model): null {
    const id = ids.get(model) ?? `reference${ids.size + 1}`;
    ids.set(model, id);
    tracked.set(id, model);
    return null;
  }

  function identity(model: Model): Record<string, unknown> {
    const reference = ids.get(model);
    return {
      ...(model.id === undefined ? {} : { Id: model.id }),
      ...(reference === undefined ? {} : { _ReferenceId: reference }),
    };
  }

  function query(model: Model, select: readonly string[]): unknown {
    if (!model.items) return fields(model, select);
    return { _Items: model.items().map((item) => fields(item, select)) };
  }

  function fields(model: Model, select: readonly string[]): Record<string, unknown> {
    const result = identity(model);
    for (const name of select) {
      const [first = '', ...rest] = name.split('/');
      const sent = pascal(first);
      if (rest.length) {
        const nested = fields(member(model, 'child', sent)(), [rest.join('/')]);
        result[sent] = { ...(result[sent] as object | undefined), ...nested };
      } else result[sent] = member(model, 'get', sent)();
    }
    return result;
  }

  return server;
}

/** Methods that change the workbook; a property that is set does, too. */
const CHANGES = /^(Add|Clear|CopyFrom|Delete|Insert|Merge|Resize|SetXml|FreezeRows|Unfreeze)$/;

function changesSomething({ Actions, ObjectPaths }: RequestBody): boolean {
  return (
    Actions.some(({ ActionType, Name }) => ActionType === 4 || (ActionType === 3 && CHANGES.test(Name))) ||
    Object.values(ObjectPaths).some(({ ObjectPathType, Name }) => ObjectPathType === 3 && CHANGES.test(Name))
  );
}

const pascal = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1);

type Members = Required<Pick<Model, 'get' | 'set' | 'call' | 'child'>>;

/** A member of an object; one that this imitation does not have is an error that names it. */
function member<K extends keyof Members>(model: Model, kind: K, name: string): Members[K][string] {
  const members = model[kind] as Members[K] | undefined;
  const found = members?.[name] as Members[K][string] | undefined;
  if (!found)
    throw new ExcelError('ApiNotFound', `${model.type} has no ${kind} "${name}" in this imitation.`);
  return found;
}

function failure(error: ExcelError, index: number): unknown {
  return {
    StatusCode: 400,
    Headers: {},
    Body: { Error: { Code: error.code, Message: error.message, HttpStatusCode: 400, ActionIndex: index } },
  };
}
