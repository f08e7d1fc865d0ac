package io.tierledger.engagement.servicedesk;

import io.tierledger.contracts.Amount;
import io.tierledger.engagement.answering.Deadlines.LevelSince;
import io.tierledger.engagement.answering.Deadlines.Pause;
import io.tierledger.engagement.answering.RequestKind;
import io.tierledger.engagement.answering.ResponseLevel;
import io.tierledger.engagement.requested.RequestAnswered;
import io.tierledger.engagement.requested.RequestAssigned;
import io.tierledger.engagement.requested.RequestEvent;
import io.tierledger.engagement.requested.RequestPaused;
import io.tierledger.engagement.requested.RequestReceived;
import io.tierledger.engagement.requested.RequestResumed;
import io.tierledger.engagement.requested.RequestRouted;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** A request as the read model keeps it; texts are named by the position of the event that holds them. */
final class RequestRecord {
    /** What stands in the place of an account manager where the back office answers. */
    static final String BACK_OFFICE = "back-office";

    private final Document document;

    private RequestRecord(Document document) {
        this.document = document;
    }

    static RequestRecord of(String requestId) {
        return new RequestRecord(new Document("_id", requestId).append("p", 0L));
    }

    static RequestRecord read(Document document) {
        return new RequestRecord(document);
    }

    Document written() {
        return document.append("assignee", assignedTo());
    }

    /** What it does not know yet; what it knows changes nothing. */
    void apply(RequestEvent event, long position) {
        if (!isNew(position)) {
            return;
        }
        switch (event) {
            case RequestReceived received -> received(received, position);
            case RequestAnswered answered ->
                endPause(answered.answeredAt())
                        .append("answered", answered.answeredAt().toString())
                        .append("answer", position);
            case RequestPaused paused -> {
                List<Document> pauses = documents("pauses");
                pauses.add(new Document("since", paused.since().toString()).append("text", position));
                document.append("pauses", pauses);
            }
            case RequestResumed resumed -> endPause(resumed.at());
            case RequestAssigned assigned ->
                document.append("assigned", assigned.to() == null ? BACK_OFFICE : assigned.to());
        }
    }

    void apply(RequestRouted routed, long position) {
        if (isNew(position)) {
            List<Document> levels = documents("levels");
            levels.add(new Document("level", routed.level().name())
                    .append("on", routed.on().toString()));
            document.append("levels", levels)
                    .append("method", routed.method())
                    .append("tier", routed.tier())
                    .append("toManager", routed.toManager())
                    .append("manager", routed.accountManagerId());
        }
    }

    private boolean isNew(long position) {
        boolean isNew = document.getLong("p") < position;
        if (isNew) {
            document.append("p", position);
        }
        return isNew;
    }

    private void received(RequestReceived received, long position) {
        Amount amount = received.amount();
        document.append("customer", received.customerId())
                .append("kind", received.kind().name())
                .append("received", received.receivedAt().toString())
                .append("request", position);
        if (amount != null) {
            document.append("amount", amount.amount()).append("currency", amount.currency());
        }
    }

    private Document endPause(LocalDateTime at) {
        List<Document> pauses = documents("pauses");
        if (!pauses.isEmpty() && pauses.getLast().get("until") == null) {
            pauses.getLast().append("until", at.toString());
            document.append("pauses", pauses);
        }
        return document;
    }

    private List<Document> documents(String name) {
        return new ArrayList<>(document.getList(name, Document.class, List.of()));
    }

    String id() {
        return document.getString("_id");
    }

    /** It was received, and the stage has said what is promised; before both are known nothing is shown. */
    boolean isKnown() {
        return document.containsKey("customer") && document.containsKey("levels");
    }

    String customerId() {
        return document.getString("customer");
    }

    RequestKind kind() {
        return RequestKind.valueOf(document.getString("kind"));
    }

    @Nullable
    Amount amount() {
        String amount = document.getString("amount");
        return amount == null ? null : new Amount(amount, document.getString("currency"));
    }

    LocalDateTime received() {
        return LocalDateTime.parse(document.getString("received"));
    }

    /** In time order; never empty once {@link #isKnown known}. */
    List<LevelSince> levels() {
        return documents("levels").stream()
                .map(one -> new LevelSince(
                        ResponseLevel.valueOf(one.getString("level")), LocalDate.parse(one.getString("on"))))
                .toList();
    }

    ResponseLevel level() {
        return levels().getLast().level();
    }

    @Nullable
    String method() {
        return document.getString("method");
    }

    @Nullable
    String tier() {
        return document.getString("tier");
    }

    /** An account manager, or {@link #BACK_OFFICE}. */
    String assignedTo() {
        String assigned = document.getString("assigned");
        if (assigned != null) {
            return assigned;
        }
        String manager = document.getString("manager");
        return document.getBoolean("toManager", false) && manager != null ? manager : BACK_OFFICE;
    }

    List<Pause> pauses() {
        return documents("pauses").stream()
                .map(one -> new Pause(Objects.requireNonNull(moment(one, "since")), moment(one, "until")))
                .toList();
    }

    /** Since when the customer is to say something; empty while the clock runs. */
    Optional<LocalDateTime> waitingSince() {
        List<Pause> pauses = pauses();
        return pauses.isEmpty() || pauses.getLast().until() != null
                ? Optional.empty()
                : Optional.of(pauses.getLast().since());
    }

    @Nullable
    LocalDateTime answered() {
        return moment(document, "answered");
    }

    private static @Nullable LocalDateTime moment(Document in, String name) {
        String moment = in.getString(name);
        return moment == null ? null : LocalDateTime.parse(moment);
    }

    /** Position of the event that says what it is about. */
    long aboutAt() {
        return document.get("request", 0L);
    }

    /** Position of the event that says what is awaited; 0 while the clock runs. */
    long awaitedAt() {
        return waitingSince().isPresent() ? documents("pauses").getLast().get("text", 0L) : 0;
    }

    /** Position of the event that says what was answered; 0 before. */
    long answerAt() {
        return document.get("answer", 0L);
    }

    /** The latest moment that was recorded of it. */
    LocalDateTime last() {
        LocalDateTime last = received();
        for (Pause pause : pauses()) {
            last = pause.until() == null ? pause.since() : pause.until();
        }
        LocalDateTime answered = answered();
        return answered == null ? last : answered;
    }
}
