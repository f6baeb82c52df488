import type { PolicyExplanation, StatementExplanation } from '../../iam/explain.ts';
import { nameOf } from './words.ts';

interface StatementsProps {
  policies: readonly PolicyExplanation[];
  action: string;
}

/** Whether a statement is about the action at all. */
const isAbout = ({ elements }: StatementExplanation): boolean =>
  elements.find(({ element }) => element.endsWith('Action'))?.match !== 'no';

const matchWords = { yes: 'applies', no: 'does not apply', maybe: 'may apply' } as const;

/** Every statement of every policy that was asked, with each of its conditions in a sentence. */
export function Statements({ policies, action }: StatementsProps) {
  const count = policies.reduce((sum, { statements }) => sum + statements.length, 0);
  return (
    <details class="ex-statements">
      <summary>
        Statement by statement <span class="meta">{count === 1 ? '1 statement' : `${count} statements`}</span>
      </summary>
      {policies.map(({ name, kind, statements, problems }, index) => {
        const about = statements.filter(isAbout);
        const others = statements.length - about.length;
        return (
          <div key={`${kind} ${name} ${index}`}>
            <h4>{name}</h4>
            {problems.map(({ text }) => (
              <p key={text} class="pg-finding">
                <strong>{text}.</strong>
              </p>
            ))}
            <ol>
              {about.map((statement) => (
                <Statement key={statement.index} statement={statement} />
              ))}
            </ol>
            {others > 0 && (
              <p class="meta">
                {others === 1 ? 'One statement does' : `${others} statements do`} not name {action}.
              </p>
            )}
          </div>
        );
      })}
    </details>
  );
}

function Statement({ statement }: { statement: StatementExplanation }) {
  const { effect, match, decided, elements, conditions } = statement;
  return (
    <li data-match={match} data-decided={decided ? '' : undefined}>
      <p>
        <strong>{nameOf(statement)}</strong>, {effect}, {matchWords[match]}
        {decided && <span class="ex-decided">decided</span>}
      </p>
      <ul>
        {elements.map(({ element, match: fits, why }) => (
          <li key={element} data-match={fits}>
            {why}
          </li>
        ))}
        {conditions.map(({ operator, key, outcome, why }) => (
          <li
            key={`${operator} ${key}`}
            data-match={outcome === 'met' ? 'yes' : outcome === 'not met' ? 'no' : 'maybe'}
          >
            {why}
          </li>
        ))}
      </ul>
    </li>
  );
}
