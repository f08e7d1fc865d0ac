package io.tierledger.tier.hindsight;

import io.tierledger.contracts.method.Method;
import io.tierledger.platform.bytes.ByteReader;
import io.tierledger.tier.assessing.PastCards;
import io.tierledger.tier.assessing.Replay;
import io.tierledger.tier.placement.policy.Policy;
import io.tierledger.tier.placement.policy.Status;
import java.time.LocalDate;
import java.util.function.Consumer;

/** Decides over the past of one customer after another, as scoring-service tells it; the frames are those of a simulation, with profit. */
final class Retelling {
    private static final int HEADER = 0;
    private static final int CUSTOMERS = 2;
    private static final int END = 3;
    private static final int STATUS = 0;
    private static final int KINDS = 3;
    private final Policy policy;
    private final Method method;
    private final PastCards cards;
    private final Replay replay;
    private final Consumer<Then> reader;
    private LocalDate first = LocalDate.MAX;
    private LocalDate last = LocalDate.MAX;
    private boolean ended;

    Retelling(Policy policy, Consumer<Then> reader) {
        this.policy = policy;
        this.method = policy.method();
        this.cards = new PastCards(method);
        this.replay = new Replay(method, decided -> {});
        this.reader = reader;
    }

    /** True while more is wanted. */
    boolean frame(byte[] bytes) {
        ByteReader in = new ByteReader(bytes);
        switch (in.flags()) {
            case HEADER -> {
                first = LocalDate.ofEpochDay(in.number());
                in.number();
                last = LocalDate.ofEpochDay(in.number());
            }
            case CUSTOMERS -> {
                in.number();
                while (in.hasMore()) {
                    customer(in);
                }
            }
            case END -> ended = true;
            default -> {}
        }
        return !ended;
    }

    boolean isComplete() {
        return ended;
    }

    private void customer(ByteReader in) {
        String id = in.text();
        long revenue = in.number();
        long profit = in.number();
        replay.start(id, first, policy);
        LocalDate day = first;
        for (int left = in.small(); left > 0; left--) {
            long tag = in.number();
            day = day.plusDays(tag >> 2);
            if ((tag & KINDS) == STATUS) {
                int said = in.small();
                replay.status(Status.numbered(said / 2), said % 2 == 1, day);
            } else {
                replay.scored(cards.read(in, day));
            }
        }
        replay.endDaysBefore(last.plusDays(1));
        String tier = replay.tier();
        if (tier != null) {
            reader.accept(
                    new Then(id, method, tier, LocalDate.ofEpochDay(replay.since()), isProvisional(), revenue, profit));
        }
    }

    private boolean isProvisional() {
        byte[] card = replay.scorecard();
        return card != null && Replay.read(card, method).provisional();
    }
}
