package io.tierledger.launcher;

import java.net.http.HttpResponse;
import java.util.Map;

/** Says to the page of a provider who it is. */
interface SignInPage {
    /** Of our own provider, with the people of the demonstration. */
    SignInPage ONE_CLICK =
            (visitor, page, person) -> visitor.send(page, "/identity/one-click", Map.of("person", person));

    /** @return what the provider answers, which leads back to the gateway */
    HttpResponse<String> answered(Visitor visitor, HttpResponse<String> page, String person) throws Exception;
}
