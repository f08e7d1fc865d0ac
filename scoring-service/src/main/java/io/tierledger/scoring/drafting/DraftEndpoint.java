package io.tierledger.scoring.drafting;

import io.tierledger.contracts.method.Method;
import io.tierledger.platform.Partitions;
import io.tierledger.platform.consuming.StageRunner;
import io.tierledger.platform.eventstore.EventLog;
import io.tierledger.platform.web.Address;
import io.tierledger.platform.web.Blocking;
import io.tierledger.platform.web.IfMatch;
import io.tierledger.platform.web.Page;
import io.tierledger.platform.web.Person;
import io.tierledger.platform.web.Refused;
import io.tierledger.platform.web.Words;
import io.tierledger.platform.web.describing.AnswersDone;
import io.tierledger.platform.web.describing.AnswersMade;
import io.tierledger.platform.web.describing.AnswersTaken;
import io.tierledger.scoring.eventsourcing.DraftMethod;
import io.tierledger.scoring.eventsourcing.PublishDraft;
import io.tierledger.scoring.methods.Catalogue;
import io.tierledger.scoring.methods.MethodDocuments;
import io.tierledger.scoring.methods.PublishPresets;
import io.tierledger.scoring.methods.Versions;
import io.tierledger.scoring.partition.KnownToday;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** One person drafts, another publishes; a version that was published is in every partition when this answers 200. */
@RestController
@RequestMapping("/api/methods/{id}/drafts")
final class DraftEndpoint {
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final CommandGateway commands;
    private final Drafts drafts;
    private final EventLog log;
    private final StageRunner stage;
    private final KnownToday known;
    private final Catalogue catalogue;
    private final Words words;
    private final Blocking blocking;

    DraftEndpoint(
            CommandGateway commands,
            Drafts drafts,
            EventLog log,
            StageRunner stage,
            KnownToday known,
            Catalogue catalogue,
            Words words,
            Blocking blocking) {
        this.words = words;
        this.known = known;
        this.catalogue = catalogue;
        this.commands = commands;
        this.drafts = drafts;
        this.log = log;
        this.stage = stage;
        this.blocking = blocking;
    }

    /** What publishing is to do: NOW, FROM_DATE (with a date) or RETROACTIVE. */
    public record Publishing(
            @Nullable String effect, @Nullable LocalDate effectiveFrom) {}

    /** What was published. */
    public record Publication(
            String method,
            int version,
            String effect,
            @Nullable LocalDate effectiveFrom,
            String publishedBy) {}

    @GetMapping
    Mono<Page<Drafts.Draft>> all(@PathVariable String id, ServerHttpRequest request) {
        return blocking.call(() -> new Page<>(drafts.of(id, in(request)), null));
    }

    @GetMapping(value = "/{draft}", produces = DocumentTypes.JSON)
    Mono<Drafts.Draft> one(@PathVariable String id, @PathVariable int draft, ServerHttpRequest request) {
        return blocking.call(() -> drafts.one(id, draft, in(request)));
    }

    /** The document alone, as text to go on writing. */
    @GetMapping(
            value = "/{draft}",
            produces = {DocumentTypes.YAML, DocumentTypes.X_YAML, DocumentTypes.TEXT_YAML})
    Mono<String> text(@PathVariable String id, @PathVariable int draft, ServerHttpRequest request) {
        return blocking.call(
                () -> MethodDocuments.asYaml(drafts.one(id, draft, in(request)).document()));
    }

    @PostMapping(consumes = {DocumentTypes.JSON, DocumentTypes.YAML, DocumentTypes.X_YAML, DocumentTypes.TEXT_YAML})
    @TakesAMethod
    @AnswersMade
    Mono<ResponseEntity<Drafts.Draft>> draft(
            @PathVariable String id,
            @RequestHeader(name = "Tierledger-User") String user,
            @RequestHeader(name = "If-Match", required = false) @Nullable String match,
            @RequestHeader(name = "Content-Type", required = false) @Nullable String type,
            @RequestBody byte[] body,
            ServerHttpRequest request) {
        return blocking.call(() -> {
            String author = Person.of(user);
            Method method = ReadDocument.of(id, body, isYaml(type), in(request));
            DraftMethod command = new DraftMethod(PublishPresets.stream(id), method, author, read(id, match));
            Versions.Outcome outcome = commands.sendAndWait(command, 10, TimeUnit.SECONDS);
            Versions.Drafted drafted = (Versions.Drafted) accepted(outcome);
            int number = drafted.event().draft();
            return ResponseEntity.created(Address.of("/api/methods/{id}/drafts/{number}", id, number))
                    .eTag("\"" + drafted.event().basedOn() + "\"")
                    .body(drafts.one(id, number, in(request)));
        });
    }

    @PostMapping("/{draft}/publication")
    @AnswersDone
    @AnswersTaken
    Mono<ResponseEntity<Publication>> publish(
            @PathVariable String id,
            @PathVariable int draft,
            @RequestHeader(name = "Tierledger-User") String user,
            @RequestHeader(name = "If-Match", required = false) @Nullable String match,
            @RequestBody Publishing wish,
            ServerHttpRequest request) {
        return blocking.call(() -> {
            String publisher = Person.of(user);
            String effect = WishedEffect.of(wish.effect(), wish.effectiveFrom(), known.businessDate());
            requireSound(drafts.one(id, draft, in(request)));
            PublishDraft command = new PublishDraft(
                    PublishPresets.stream(id), draft, effect, wish.effectiveFrom(), publisher, version(match));
            Versions.Outcome outcome = commands.sendAndWait(command, 10, TimeUnit.SECONDS);
            int version =
                    ((Versions.Published) accepted(outcome)).event().method().version();
            HttpStatus status = isEverywhere(id) ? HttpStatus.OK : HttpStatus.ACCEPTED;
            return ResponseEntity.status(status)
                    .eTag("\"" + version + "\"")
                    .body(new Publication(id, version, effect, wish.effectiveFrom(), publisher));
        });
    }

    private Sentences in(ServerHttpRequest request) {
        return new Sentences(words, Words.language(request.getHeaders()));
    }

    /** What is not sound may be kept and written on; nobody is placed by it. */
    private static void requireSound(Drafts.Draft draft) {
        if (!draft.sound()) {
            Objection first = draft.problems().getFirst();
            throw new Refused(
                    422,
                    "method-" + first.code(),
                    first.place() + ": " + first.detail(),
                    Map.of("place", first.place(), "problems", draft.problems()));
        }
    }

    private static Versions.Outcome accepted(Versions.Outcome outcome) {
        return switch (outcome) {
            case Versions.NoSuchDraft none -> throw Refused.notFound("draft", String.valueOf(none.draft()));
            case Versions.SecondPersonNeeded same ->
                throw Refused.forbidden(
                        "second-person-needed",
                        "Its author " + same.author() + " cannot publish it; ask somebody else.");
            case Versions.Stale stale ->
                throw Refused.stale(
                        "It is based on version " + stale.basedOn() + "; the newest is " + stale.newest() + ".");
            case Versions.Drafted drafted -> drafted;
            case Versions.Published published -> published;
        };
    }

    /** Whether every partition of this instance has it. */
    private boolean isEverywhere(String id) throws InterruptedException {
        long position = log.stream(PublishPresets.stream(id)).getLast().position();
        boolean everywhere = true;
        for (int partition = 0; partition < Partitions.COUNT && everywhere; partition++) {
            everywhere = stage.awaitGiven(partition, position, PATIENCE);
        }
        return everywhere;
    }

    static boolean isYaml(@Nullable String type) {
        return type != null && MediaType.parseMediaType(type).getSubtype().contains("yaml");
    }

    /** Who goes on from a version says which; a method that nobody has published yet is made new. */
    private @Nullable Integer read(String id, @Nullable String match) {
        if (catalogue.newest(id).isPresent()) {
            IfMatch.required(match);
        }
        return version(match);
    }

    private static @Nullable Integer version(@Nullable String match) {
        Long version = IfMatch.version(match);
        return version == null ? null : Integer.valueOf((int) Math.min(Integer.MAX_VALUE, version));
    }
}
