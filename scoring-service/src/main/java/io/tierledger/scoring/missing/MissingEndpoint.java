package io.tierledger.scoring.missing;

import io.tierledger.platform.web.Blocking;
import io.tierledger.platform.web.Page;
import io.tierledger.platform.web.Refused;
import io.tierledger.rights.Reach;
import io.tierledger.scoring.methods.Catalogue;
import io.tierledger.scoring.missing.MissingJudgements.Answer;
import io.tierledger.scoring.missing.MissingJudgements.Missing;
import io.tierledger.scoring.missing.MissingJudgements.Question;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** {@code GET /api/criteria/missing}: the judging work list, by customer and criterion; the leading method unless another is named. */
@RestController
final class MissingEndpoint {
    private final MissingJudgements judgements;
    private final Catalogue catalogue;
    private final AccountManagers managers;
    private final Blocking blocking;

    MissingEndpoint(MissingJudgements judgements, Catalogue catalogue, AccountManagers managers, Blocking blocking) {
        this.managers = managers;
        this.judgements = judgements;
        this.catalogue = catalogue;
        this.blocking = blocking;
    }

    /** Judgements wanted, there, and the share in percent, one decimal; 100 when none are wanted. */
    public record Coverage(long wanted, long given, BigDecimal percent) {
        static Coverage of(long wanted, long given) {
            BigDecimal percent = wanted == 0
                    ? BigDecimal.valueOf(100)
                    : BigDecimal.valueOf(100 * given).divide(BigDecimal.valueOf(wanted), 1, RoundingMode.DOWN);
            return new Coverage(wanted, given, percent);
        }
    }

    /** One page of the list; {@code coverage} is of all that was asked for, not of the page. */
    public record WorkList(
            String method,
            Coverage coverage,
            List<Missing> items,
            @Nullable String next) {}

    @GetMapping("/api/criteria/missing")
    Mono<WorkList> missing(
            @RequestParam(required = false) @Nullable String method,
            @RequestParam(required = false) @Nullable String accountManager,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String cursor,
            Reach reach) {
        return blocking.call(() -> {
            String under = method == null ? catalogue.leading() : method;
            if (catalogue.newest(under).isEmpty()) {
                throw Refused.notFound("method", under);
            }
            int most = Page.limit(limit);
            String after = cursor == null ? "" : Page.key(cursor);
            Answer answer = judgements.find(new Question(under, accountManager, reach, after, most + 1));
            if (answer.wanted() == 0 && accountManager != null) {
                managers.mustExist(accountManager, reach);
            }
            Page<Missing> page = Page.cut(answer.missing(), most, last -> Page.cursor(last.key()));
            return new WorkList(under, Coverage.of(answer.wanted(), answer.given()), page.items(), page.next());
        });
    }
}
