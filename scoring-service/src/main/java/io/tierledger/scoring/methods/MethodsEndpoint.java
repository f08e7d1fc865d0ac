package io.tierledger.scoring.methods;

import io.tierledger.contracts.method.Criterion;
import io.tierledger.contracts.method.Method;
import io.tierledger.platform.access.Admission;
import io.tierledger.platform.web.Blocking;
import io.tierledger.platform.web.IfMatch;
import io.tierledger.platform.web.Page;
import io.tierledger.platform.web.Person;
import io.tierledger.platform.web.Refused;
import io.tierledger.scoring.events.MethodDrafted;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** The catalogue of methods over HTTP. */
@RestController
final class MethodsEndpoint {
    private final Catalogue catalogue;
    private final LeadingMethod leadingMethod;
    private final Blocking blocking;

    MethodsEndpoint(Catalogue catalogue, LeadingMethod leadingMethod, Blocking blocking) {
        this.catalogue = catalogue;
        this.leadingMethod = leadingMethod;
        this.blocking = blocking;
    }

    /**
     * A method in the list.
     *
     * @param published who published this version, when, and from when it counts
     */
    public record Item(
            String id,
            int version,
            Map<String, String> name,
            String source,
            boolean leading,
            boolean canLead,
            Version published,
            Method.Places places,
            List<Method.TierWords> tiers,
            List<Criterion> criteria) {}

    /**
     * The methods of the installation.
     *
     * @param next always null: they are never many
     * @param unpublished what somebody writes that was never published under any version
     */
    public record Methods(List<Item> items, @Nullable String next, List<Unpublished> unpublished) {}

    /**
     * A method that exists in drafts alone.
     *
     * @param name as in the latest draft; empty while it has none
     * @param drafts how many there are, and so the number of the latest
     */
    public record Unpublished(String id, Map<String, String> name, int drafts) {}

    /** Which method is to lead. */
    public record Wish(@Nullable String method) {}

    /** The {@code ETag} is about which method leads: who chooses another one may say what was read. */
    @GetMapping("/api/methods")
    Mono<ResponseEntity<Methods>> methods() {
        return blocking.call(() -> {
            long version = leadingMethod.version();
            String leading = catalogue.leading();
            Methods methods = new Methods(
                    catalogue.newest().stream().map(m -> item(m, leading)).toList(),
                    null,
                    catalogue.unpublished().stream()
                            .map(MethodsEndpoint::unpublished)
                            .toList());
            return ResponseEntity.ok().eTag("\"" + version + "\"").body(methods);
        });
    }

    private static Unpublished unpublished(MethodDrafted latest) {
        Map<String, String> name = latest.method().name();
        return new Unpublished(latest.method().id(), name == null ? Map.of() : name, latest.draft());
    }

    private Item item(Method m, String leading) {
        return new Item(
                m.id(),
                m.version(),
                m.name(),
                m.source(),
                m.id().equals(leading),
                LeadingMethod.canLead(m),
                catalogue.history(m.id()).getFirst(),
                m.places(),
                m.tiers(),
                m.criteria());
    }

    @GetMapping(value = "/api/methods/{id}", produces = "application/json")
    Mono<ResponseEntity<Method>> json(
            @PathVariable String id, @RequestParam(required = false) @Nullable Integer version) {
        return blocking.call(() -> {
            Method method = find(id, version);
            return ResponseEntity.ok().eTag("\"" + method.version() + "\"").body(method);
        });
    }

    @GetMapping(
            value = "/api/methods/{id}",
            produces = {"application/yaml", "application/x-yaml", "text/yaml"})
    Mono<ResponseEntity<String>> yaml(
            @PathVariable String id, @RequestParam(required = false) @Nullable Integer version) {
        return blocking.call(() -> {
            Method method = find(id, version);
            return ResponseEntity.ok().eTag("\"" + method.version() + "\"").body(MethodDocuments.asYaml(method));
        });
    }

    @GetMapping("/api/methods/{id}/versions")
    Mono<Page<Version>> versions(@PathVariable String id) {
        return blocking.call(() -> {
            List<Version> history = catalogue.history(id);
            if (history.isEmpty()) {
                throw Refused.notFound("method", id);
            }
            return new Page<>(history, null);
        });
    }

    private Method find(String id, @Nullable Integer version) {
        Method newest = catalogue.newest(id).orElseThrow(() -> Refused.notFound("method", id));
        if (version == null || version == newest.version()) {
            return newest;
        }
        if (version < 1 || version > newest.version()) {
            throw Refused.notFound("version", id + " " + version);
        }
        return catalogue.version(id, version).method();
    }

    @PutMapping("/api/methods/leading")
    Mono<Wish> lead(
            @RequestBody Wish wish,
            @RequestHeader(name = "Tierledger-User") String user,
            @RequestHeader(name = "If-Match", required = false) @Nullable String match,
            ServerWebExchange exchange) {
        Admission admission = Admission.of(exchange);
        return blocking.call(() -> {
            String id = wish.method();
            if (id == null || id.isBlank()) {
                throw Refused.invalid("method", "missing", "Which method is to lead?");
            }
            catalogue.newest(id).ifPresent(there -> mustBeAnother(admission, id));
            leadingMethod.choose(id, Person.of(user), IfMatch.version(match));
            return new Wish(id);
        });
    }

    /** Than the author of the version that would lead. */
    private void mustBeAnother(Admission admission, String method) {
        String author = catalogue.history(method).getFirst().author();
        admission.mustStandApart(facts -> facts.putForwardBy(author));
    }
}
