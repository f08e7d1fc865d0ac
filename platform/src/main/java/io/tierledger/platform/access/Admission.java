package io.tierledger.platform.access;

import io.tierledger.platform.web.Refused;
import io.tierledger.rights.Caller;
import io.tierledger.rights.Decision;
import io.tierledger.rights.Facts;
import io.tierledger.rights.Reach;
import io.tierledger.rights.Refusal;
import io.tierledger.rights.Rights;
import io.tierledger.rights.Route;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.UnaryOperator;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Who was let in where, for an endpoint whose request says in its body what it acts on. */
public final class Admission {
    static final String ATTRIBUTE = Admission.class.getName();

    private final Rights rights;
    private final Caller caller;
    private final Route route;
    private final Facts known;
    private final AtomicReference<Reach> reach;
    private final AtomicBoolean isReachAsked = new AtomicBoolean();

    /** @param known what was found at the door of that which is acted on */
    Admission(Rights rights, Caller caller, Route route, Facts known, Reach reach) {
        this.rights = rights;
        this.caller = caller;
        this.route = route;
        this.known = known;
        this.reach = new AtomicReference<>(reach);
    }

    public static Admission of(ServerWebExchange exchange) {
        return Objects.requireNonNull(exchange.getAttribute(ATTRIBUTE), "nobody came in by the door");
    }

    /** The id of the person or program. */
    public String who() {
        return switch (caller) {
            case Caller.Person person -> person.id();
            case Caller.Program program -> program.id();
            case Caller.Service service -> service.name();
            case Caller.Nobody nobody -> "";
        };
    }

    /** With the roles that the token told and those that are known here; for whom a person stands in today is not looked up. */
    public Caller caller() {
        return caller;
    }

    /**
     * Whose customers the caller may see; everybody's where customers are not kept apart. A stream asks again for each event: what is looked at
     * again while it is open counts from then on.
     */
    public Reach reach() {
        isReachAsked.set(true);
        return reach.get();
    }

    void reaches(Reach now) {
        reach.set(now);
    }

    /** An answer that shows customers without having asked whose is no answer. */
    Mono<Void> failUnlessReachWasAsked(ServerHttpResponse response) {
        boolean isError =
                response.getStatusCode() != null && response.getStatusCode().isError();
        return isError || isReachAsked.get()
                ? Mono.empty()
                : Mono.error(() -> new IllegalStateException(route + " shows customers and did not ask whose"));
    }

    /** @throws Refused 403 where the caller may not act on what these facts are of */
    public void mustReach(Facts facts) {
        if (rights.admit(caller, route, facts) instanceof Decision.Refused refused) {
            throw refused(refused);
        }
    }

    /**
     * Holds the caller to what one person may not do both of, and to a second person where one is needed; an endpoint whose duty has
     * either asks this before it acts.
     *
     * @param more adds to what is known what the duty is decided by
     * @throws Refused 403 where somebody else has to do it
     */
    public void mustStandApart(UnaryOperator<Facts> more) {
        if (rights.decide(caller, route, more.apply(known)) instanceof Decision.Refused refused) {
            throw refused(refused);
        }
    }

    static boolean isNotYours(Decision decision) {
        return decision instanceof Decision.Refused refused && refused.why() == Refusal.NOT_YOURS;
    }

    /** What was decided, as it is told. */
    public static Refused refused(Decision.Refused no) {
        Refused refused = new Refused(no.why().status(), no.why().code());
        for (var member : no.needed().entrySet()) {
            refused = refused.with(member.getKey(), member.getValue());
        }
        return refused;
    }
}
