package io.tierledger.identity;

import jakarta.servlet.RequestDispatcher;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What went wrong is in the log; the page says nothing of causes, products or versions. */
@RestController
class FailurePage implements ErrorController {
    @RequestMapping("${server.error.path:/error}")
    ResponseEntity<String> page(
            @RequestHeader(name = HttpHeaders.ACCEPT_LANGUAGE, required = false) @Nullable String language,
            @RequestAttribute(name = RequestDispatcher.ERROR_STATUS_CODE, required = false) @Nullable Integer status) {
        Page page = Page.in(language);
        HttpStatus answered = status == null ? null : HttpStatus.resolve(status);
        return page.heading("failed")
                .paragraph("failed.next")
                .add("<p><a role=\"button\" href=\"/sign-in\">" + page.words("sign-in") + "</a></p>")
                .answer(answered == null ? HttpStatus.NOT_FOUND : answered, "failed");
    }
}
