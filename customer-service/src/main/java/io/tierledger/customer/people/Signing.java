package io.tierledger.customer.people;

import io.tierledger.contracts.Actor;
import io.tierledger.sealing.KeyMaker;
import io.tierledger.sealing.Place;
import io.tierledger.sealing.Subject;
import io.tierledger.sealing.Texts;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Says who did something about people, and why, before anything is appended. */
public final class Signing {
    private final KeyMaker keys;
    private final Texts texts;

    Signing(KeyMaker keys, Texts texts) {
        this.keys = keys;
        this.texts = texts;
    }

    /** Where what was said of an act stands. */
    public static Place place(String act, String stream) {
        return new Place(Subject.act(act), "act", stream);
    }

    /**
     * @param stream of the event that will hold it
     * @param by id of who is signed in
     * @param reason null where none is asked for
     * @throws io.tierledger.platform.web.Refused 503 {@code keys-away}
     */
    public Act act(String stream, String by, @Nullable String reason) {
        String id = UUID.randomUUID().toString();
        Map<String, String> members = new HashMap<>();
        if (reason != null) {
            members.put(PeopleEvent.REASON, reason);
        }
        keys.make(List.of(Subject.act(id)));
        return new Act(Actor.signedIn(by), id, texts.seal(place(id, stream), members));
    }
}
