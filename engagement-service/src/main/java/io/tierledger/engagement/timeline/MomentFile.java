package io.tierledger.engagement.timeline;

import io.tierledger.engagement.moments.AgreementClosed;
import io.tierledger.engagement.moments.ComplaintFollowedUp;
import io.tierledger.engagement.moments.MomentEvent;
import io.tierledger.engagement.moments.MomentRecorded;
import java.util.ArrayList;
import java.util.List;
import org.bson.Document;

/** All moments of one customer, in the order in which they were recorded. */
record MomentFile(Document document) {

    static MomentFile of(String customerId) {
        return new MomentFile(new Document("_id", customerId).append("p", 0L).append("m", List.of()));
    }

    String customerId() {
        return document.getString("_id");
    }

    List<MomentRecord> moments() {
        return document.getList("m", Document.class).stream()
                .map(MomentRecord::new)
                .toList();
    }

    /** What it does not know yet; what it knows changes nothing. */
    void apply(MomentEvent event, long position) {
        if (document.getLong("p") >= position) {
            return;
        }
        List<MomentRecord> moments = new ArrayList<>(moments());
        switch (event) {
            case MomentRecorded recorded -> moments.add(MomentRecord.of(recorded, position));
            case AgreementClosed closed -> one(moments, closed).closed(closed, position);
            case ComplaintFollowedUp followed -> one(moments, followed).followedUp(followed, position);
        }
        document.append("p", position)
                .append("m", moments.stream().map(MomentRecord::document).toList());
    }

    private static MomentRecord one(List<MomentRecord> moments, MomentEvent event) {
        return moments.stream()
                .filter(moment -> moment.id().equals(event.momentId()))
                .findFirst()
                .orElseThrow();
    }
}
