package io.tierledger.customer.importing;

import io.tierledger.customer.clock.Advance;
import io.tierledger.customer.clock.ClockRules;
import io.tierledger.customer.days.DayPassing;
import io.tierledger.customer.importing.runs.ImportCounts;
import io.tierledger.customer.importing.runs.ImportKind;
import io.tierledger.customer.importing.runs.ImportView;
import io.tierledger.platform.web.Refused;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;

/** Lets days pass because somebody says so; followed like an import, its rows are the days. */
final class Advancing {
    private final Importing importing;
    private final DayPassing passing;
    private final ClockRules rules;

    public Advancing(Importing importing, DayPassing passing, ClockRules rules) {
        this.importing = importing;
        this.passing = passing;
        this.rules = rules;
    }

    /**
     * Lets all days up to and including {@code to} pass. Blocks until that is stored.
     *
     * @throws Refused 409 in mode wall, 422 when it is too far
     */
    ImportView advance(UUID id, LocalDate to) {
        LocalDate target = target(to);
        return importing.advance(id, () -> {
            importing.expectSettlement(id);
            Ledger ledger = new Ledger(id);
            passing.until(target, (transaction, days, last) -> {
                ImportCounts tally = new ImportCounts();
                tally.accept(days);
                ledger.write(transaction, tally);
                if (last) {
                    importing.complete(transaction, id, ImportKind.ADVANCE);
                }
            });
        });
    }

    private LocalDate target(LocalDate to) {
        return switch (rules.advance(passing.read(), to)) {
            case Advance.Towards towards -> towards.target();
            case Advance.FollowsTheWall wall ->
                throw Refused.conflict("clock-follows-the-wall", "In mode wall a day passes at midnight only.");
            case Advance.TooFar tooFar ->
                throw new Refused(
                        422,
                        "too-far",
                        "Days can pass up to " + tooFar.latest() + " at once.",
                        Map.of("field", "to", "latest", tooFar.latest().toString()));
        };
    }
}
