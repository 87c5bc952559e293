package vn.mangnon.platform;

import jakarta.inject.Singleton;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Link;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;
import vn.mangnon.kernel.Language;
import vn.mangnon.kernel.Page;

/** What every operation does alike: the language it answers in, and the link to the next page. */
@Singleton
class RequestFilters {

    private final Language language;

    RequestFilters(Language language) {
        this.language = language;
    }

    @ServerRequestFilter(preMatching = true)
    void chooseLanguage(ContainerRequestContext request) {
        language.choose(request.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE));
    }

    @ServerResponseFilter
    void describe(ContainerRequestContext request, ContainerResponseContext response) {
        if (!response.hasEntity()) {
            return;
        }
        response.getHeaders().putSingle(HttpHeaders.CONTENT_LANGUAGE, language.tag());
        if (response.getEntity() instanceof Page<?> page && page.next() != null) {
            var next = request.getUriInfo()
                    .getRequestUriBuilder()
                    .replaceQueryParam("cursor", page.next())
                    .build();
            response.getHeaders()
                    .add(HttpHeaders.LINK, Link.fromUri(next).rel("next").build());
        }
    }
}
