package io.tierledger.tier.moves;

import com.mongodb.client.MongoDatabase;
import io.tierledger.platform.projecting.ById;
import io.tierledger.tier.directory.Reached;
import io.tierledger.tier.standings.MoveCounts;
import io.tierledger.tier.standings.Moved;
import io.tierledger.tier.standings.Standings;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.bson.Document;

/** Reads how many moved in a period; blocking. */
final class Moves {
    private final MongoDatabase database;

    /** Changes of tier, of each kind; those that a person made count as promotion or demotion too. */
    record Counted(long assigned, long promotions, long demotions, long withdrawn) {}

    Moves(MongoDatabase database) {
        this.database = database;
    }

    /** Of those whom somebody may see; both days included. */
    static Counted between(Standings standings, String method, Reached whose, LocalDate from, LocalDate to) {
        MoveCounts counts = standings.moves(
                method,
                whose,
                step -> !step.asOf().isBefore(from) && !step.asOf().isAfter(to));
        return new Counted(
                counts.of(Moved.ASSIGNED),
                counts.of(Moved.PROMOTED),
                counts.of(Moved.DEMOTED),
                counts.of(Moved.WITHDRAWN));
    }

    /** Of everybody; both days included. */
    Counted between(String method, LocalDate from, LocalDate to) {
        Map<String, YearMonth> months = new HashMap<>();
        for (YearMonth month = YearMonth.from(from); !month.isAfter(YearMonth.from(to)); month = month.plusMonths(1)) {
            months.put(MovesProjection.id(method, month), month);
        }
        long[] counted = new long[4];
        ById.find(database.getCollection(MovesProjection.COLLECTION), months.keySet(), document -> {
            YearMonth month = Objects.requireNonNull(months.get(document.getString("_id")));
            int first = month.equals(YearMonth.from(from)) ? from.getDayOfMonth() : 1;
            int last = month.equals(YearMonth.from(to)) ? to.getDayOfMonth() : month.lengthOfMonth();
            for (int day = first; day <= last; day++) {
                counted[0] += number(document, Moved.ASSIGNED.written(), day);
                counted[1] += number(document, Moved.PROMOTED.written(), day);
                counted[2] += number(document, Moved.DEMOTED.written(), day);
                counted[3] += number(document, Moved.WITHDRAWN.written(), day);
            }
        });
        return new Counted(counted[0], counted[1], counted[2], counted[3]);
    }

    private static long number(Document month, String kind, int day) {
        return month.get(kind + day, 0L);
    }
}
