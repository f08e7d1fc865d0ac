package io.tierledger.scoring.stage;

import io.tierledger.contracts.method.Method;
import io.tierledger.platform.consuming.Effects;
import io.tierledger.scoring.events.LeadingMethodChosen;
import io.tierledger.scoring.events.MethodInForce;
import io.tierledger.scoring.events.MethodPublished;
import io.tierledger.scoring.partition.Customer;
import io.tierledger.scoring.partition.InForce;
import io.tierledger.scoring.partition.KnownThen;
import io.tierledger.scoring.partition.Partition;
import io.tierledger.scoring.scorecards.MemoryLayout;
import io.tierledger.scoring.stage.Occasion.Cause;
import java.time.LocalDate;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A version comes into force at once or when its date begins; every customer it concerns is scored by it, in one go. It is announced
 * before those scores, and a version that replaces another also after them: by then a reader has seen all that the switch changes.
 */
final class WhenMethodPublishedThenRescore {
    private final Partition partition;
    private final Scorecards scorecards;

    WhenMethodPublishedThenRescore(Partition partition, Scorecards scorecards) {
        this.partition = partition;
        this.scorecards = scorecards;
    }

    void published(MethodPublished publication, Occasion occasion) {
        LocalDate from = publication.effectiveFrom();
        if (publication.effect().equals("FROM_DATE") && from != null && from.toEpochDay() > partition.businessDay()) {
            partition.methods().await(publication);
        } else {
            bringIntoForce(publication, occasion.because(Cause.POLICY));
        }
    }

    /** At the beginning of a business day. */
    void dayBegins(Occasion occasion) {
        for (MethodPublished publication : partition.methods().takeDue(partition.businessDay())) {
            bringIntoForce(publication, occasion.because(Cause.POLICY));
        }
    }

    void chosen(LeadingMethodChosen choice, Effects effects) {
        InForce before = partition.methods().find(partition.methods().leading());
        partition.methods().lead(choice.method());
        InForce now = partition.methods().find(choice.method());
        for (InForce method : new @Nullable InForce[] {before, now}) {
            if (method != null) {
                announce(method.publication(), effects);
            }
        }
    }

    private void bringIntoForce(MethodPublished publication, Occasion occasion) {
        InForce before = partition.methods().find(publication.method().id());
        Map<String, MemoryLayout> layouts = new HashMap<>();
        partition.methods().all().forEach(method -> layouts.put(method.id(), method.layout()));
        InForce now = partition.methods().put(publication, partition.tables());
        boolean sameScores = before != null
                && scoresAlike(before.rules().method(), now.rules().method());
        BitSet assessed = before == null || sameScores ? new BitSet() : assessedBy(before);
        if (before != null && !sameScores) {
            layouts.remove(now.id());
        }
        moveMemories(layouts);
        announce(publication, occasion.effects());
        if (!sameScores) {
            rescore(now, occasion);
        }
        boolean looksBack = publication.effect().equals("RETROACTIVE");
        if (now.rules().waitsForReview() && (looksBack || !assessed.isEmpty())) {
            enter(now, looksBack, assessed);
        }
        if (before != null) {
            announce(publication, occasion.effects());
        }
    }

    /** Whoever was assessed by a version, and does not wait for that at the coming month end. */
    private BitSet assessedBy(InForce version) {
        BitSet assessed = new BitSet();
        for (Customer customer : partition.customers().everybody()) {
            if (version.isPublishedFor(customer)
                    && version.rules().places(customer.status(), customer.everOrdered())
                    && !(version.rules().looksBack() && version.layout().isUnassessed(customer.memory()))) {
                assessed.set(customer.place());
            }
        }
        return assessed;
    }

    /**
     * A version that looks back assesses everybody on the spot. Another counts from the next assessment on, and under a method that waits
     * for reviews that is not the coming month end for those who were assessed before: until a review no assessment of this version is
     * there that a correction could make again.
     */
    private void enter(InForce method, boolean looksBack, BitSet assessed) {
        for (Customer customer : partition.customers().everybody()) {
            boolean enters = !looksBack && !assessed.get(customer.place());
            if (enters || !method.isPublishedFor(customer)) {
                continue;
            }
            byte[] memory = customer.memoryAnew();
            if (looksBack && partition.hasBegun()) {
                int today = partition.businessDay();
                method.layout().assessed(memory, today, new KnownThen(customer, today).everOrdered());
            }
            method.layout().entered(memory);
            partition.customers().changed(customer);
        }
    }

    /** Do two versions say the same of every customer's scores? Then nobody is scored again. */
    private static boolean scoresAlike(Method before, Method now) {
        return before.criteria().equals(now.criteria())
                && before.placing().equals(now.placing())
                && before.places() == now.places()
                && before.changing().promotion() == now.changing().promotion()
                && before.changing().margin().compareTo(now.changing().margin()) == 0;
    }

    private void moveMemories(Map<String, MemoryLayout> from) {
        for (Customer customer : partition.customers().everybody()) {
            if (!customer.hasMemory()) {
                continue;
            }
            byte[] moved = new byte[partition.methods().length()];
            for (InForce method : partition.methods().all()) {
                MemoryLayout old = from.get(method.id());
                if (old != null) {
                    System.arraycopy(
                            customer.memory(),
                            old.base(),
                            moved,
                            method.layout().base(),
                            old.length());
                }
            }
            customer.remembers(moved);
            partition.customers().changed(customer);
        }
    }

    private void rescore(InForce method, Occasion occasion) {
        for (Customer customer : partition.customers().everybody()) {
            partition.meetsAnotherMethod(customer);
            if (partition.hasBegun()) {
                WhenDayPassedThenScore.orPark(
                        customer, occasion.effects(), c -> scorecards.afresh(c, method, occasion));
            }
        }
    }

    private void announce(MethodPublished publication, Effects effects) {
        Method method = publication.method();
        effects.emit(
                "partition:" + partition.number() + ":methods",
                new MethodInForce(
                        partition.number(),
                        method.id(),
                        method.version(),
                        method.id().equals(partition.methods().leading()),
                        publication.effect(),
                        publication.effectiveFrom(),
                        publication.author(),
                        publication.publishedBy()));
    }
}
