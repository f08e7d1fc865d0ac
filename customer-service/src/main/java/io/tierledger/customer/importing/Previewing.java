package io.tierledger.customer.importing;

import io.tierledger.customer.importing.rows.Counting;
import io.tierledger.customer.importing.rows.Intake;
import io.tierledger.customer.importing.rows.Intakes;
import io.tierledger.customer.importing.rows.Submission;
import io.tierledger.customer.importing.runs.ImportCounts;
import io.tierledger.customer.importing.runs.ImportKind;
import io.tierledger.platform.eventstore.Appender;
import io.tierledger.platform.eventstore.WriteTransaction;
import java.io.InputStream;
import java.util.function.BiConsumer;

/** First looks at files. What a look decides it decides under the append lock, on what is stored, and then undoes it. */
final class Previewing {
    private final Appender appender;
    private final Intakes intakes;

    Previewing(Appender appender, Intakes intakes) {
        this.appender = appender;
        this.intakes = intakes;
    }

    Preview look(ImportKind kind, Submission submission, InputStream body) {
        return look(submission, intakes.of(kind, submission), body);
    }

    private <T> Preview look(Submission submission, Intake<T> intake, InputStream body) {
        return new Look<>(submission, intake, batch -> intake.foretell(batch, this::undone)).at(body);
    }

    private ImportCounts undone(BiConsumer<WriteTransaction, Counting> work) {
        try {
            return appender.write((transaction, budget) -> {
                ImportCounts told = new ImportCounts();
                work.accept(transaction, (same, tally) -> told.add(tally));
                throw new Undone(told);
            });
        } catch (Undone undone) {
            return undone.told;
        }
    }

    /** Leaves a transaction so that nothing of it stays. */
    private static final class Undone extends RuntimeException {
        private final transient ImportCounts told;

        Undone(ImportCounts told) {
            super("a first look stores nothing", null, false, false);
            this.told = told;
        }
    }
}
