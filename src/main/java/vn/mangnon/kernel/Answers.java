package vn.mangnon.kernel;

import io.quarkus.arc.Arc;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriBuilder;
import jakarta.ws.rs.core.UriInfo;
import java.util.Arrays;

/** The answers that the contract gives to a read, a create and a change. */
public final class Answers {

    private Answers() {}

    /** 200 with its entity tag, or 304 when the client has it already. */
    public static Response found(Versioned view, Request request) {
        var tag = tag(view);
        var unchanged = request.evaluatePreconditions(tag);
        return unchanged == null
                ? Response.ok(view).tag(tag).build()
                : unchanged.tag(tag).build();
    }

    /**
     * Which of the media types an operation offers the caller would rather have; the first when it does not matter to him.
     * What he accepts none of has been refused before (406).
     */
    public static MediaType chosen(HttpHeaders headers, String... offered) {
        var types = Arrays.stream(offered).map(MediaType::valueOf).toList();
        return headers.getAcceptableMediaTypes().stream()
                .flatMap(accepted -> types.stream().filter(accepted::isCompatible))
                .findFirst()
                .orElse(types.get(0));
    }

    /** 200 with the new entity tag. */
    public static Response changed(Versioned view) {
        return Response.ok(view).tag(tag(view)).build();
    }

    /** 201 below the collection that was posted to. */
    public static Response created(Versioned view, UriInfo uri) {
        return created(view, uri.getAbsolutePathBuilder());
    }

    /** 201 in another collection than the one that was posted to. */
    public static Response created(Versioned view, UriBuilder collection) {
        return Response.created(collection.path(view.id().toString()).build())
                .entity(view)
                .tag(tag(view))
                .build();
    }

    /** The picture's own, and what of it this caller is shown: two who see different things hold different tags. */
    private static EntityTag tag(Versioned view) {
        var facet = Arc.container().instance(AnswerFacets.class).get().facetOf(view);
        return new EntityTag(facet.isEmpty() ? view.tag() : view.tag() + "-" + facet);
    }
}
