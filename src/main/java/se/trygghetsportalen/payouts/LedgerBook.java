package se.trygghetsportalen.payouts;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.trygghetsportalen.payouts.domain.Balance;
import se.trygghetsportalen.payouts.domain.DecisionId;
import se.trygghetsportalen.payouts.domain.EntryKind;
import se.trygghetsportalen.payouts.domain.LedgerEntry;
import se.trygghetsportalen.payouts.domain.LedgerRepository;
import se.trygghetsportalen.payouts.domain.LedgerRepository.Standing;
import se.trygghetsportalen.payouts.domain.Mark;
import se.trygghetsportalen.payouts.domain.RunId;
import se.trygghetsportalen.shared.Money;

/**
 * Enters lines in the ledger, each under the law of {@link Balance}. The caller holds the decisions' rows
 * ({@code findToChange}), so that nobody else enters anything meanwhile.
 */
@Component
class LedgerBook {
    private final LedgerRepository ledger;

    LedgerBook(LedgerRepository ledger) {
        this.ledger = ledger;
    }

    /** A page on which lines for these decisions are written; nothing is stored before {@link Page#store}. */
    Page open(Collection<DecisionId> decisions) {
        return new Page(ledger, new HashMap<>(ledger.standingsToChange(decisions)));
    }

    /** Lines that are stored together. */
    static final class Page {
        private static final Standing EMPTY = new Standing(Balance.NONE, 0);

        private final LedgerRepository ledger;
        private final Map<DecisionId, Standing> standings;
        private final List<LedgerEntry> written = new ArrayList<>();

        private Page(LedgerRepository ledger, Map<DecisionId, Standing> standings) {
            this.ledger = ledger;
            this.standings = standings;
        }

        /** The balance with what is written on the page. */
        Balance balance(DecisionId decision) {
            return standings.getOrDefault(decision, EMPTY).balance();
        }

        /** @throws IllegalStateException when the law does not allow it */
        void write(DecisionId decision, EntryKind kind, Money amount, Mark mark, @Nullable RunId run, String reason) {
            Standing before = standings.getOrDefault(decision, EMPTY);
            Standing after = new Standing(before.balance().with(kind, amount), before.entries() + 1);
            standings.put(decision, after);
            written.add(new LedgerEntry(decision, after.entries(), kind, amount, mark, run, reason));
        }

        void store() {
            ledger.add(written);
        }
    }
}
