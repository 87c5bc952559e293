package vn.mangnon.inventory;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;
import vn.mangnon.access.Masks;
import vn.mangnon.kernel.Cursor;
import vn.mangnon.kernel.Language;
import vn.mangnon.kernel.Page;
import vn.mangnon.kernel.PageRequest;
import vn.mangnon.kernel.Pictures;
import vn.mangnon.kernel.SensitivityClass;

/** Reads the inventory from the marks on what is shown. */
@ApplicationScoped
class InventoryService {

    private static final String ORDER = "resource";

    private final ShownPictures pictures;
    private final Language language;

    InventoryService(ShownPictures pictures, Language language) {
        this.pictures = pictures;
        this.language = language;
    }

    Page<InventoryEntryView> list(PageRequest request) {
        var all = pictures.all().stream().flatMap(this::entries).toList();
        var from = request.cursor() == null ? 0 : placeAfter(all, Cursor.decode(request.cursor(), ORDER, 3));
        var rows = all.subList(from, Math.min(all.size(), from + request.rows()));
        return Page.of(
                rows,
                request,
                row -> new Cursor(ORDER, row.resource(), row.field(), row.sensitivity()),
                request.counted() ? (long) all.size() : null);
    }

    /** The inventory is the same as long as the server runs; one of another release begins anew. */
    private static int placeAfter(List<InventoryEntryView> all, Cursor cursor) {
        for (int i = 0; i < all.size(); i++) {
            var entry = all.get(i);
            if (List.of(entry.resource(), entry.field(), entry.sensitivity().name())
                    .equals(cursor.keys())) {
                return i + 1;
            }
        }
        return 0;
    }

    private Stream<InventoryEntryView> entries(ShownPictures.Picture picture) {
        return Pictures.fieldsOf(picture.type()).stream()
                .flatMap(field -> field.classes().stream().map(sensitivity -> entry(picture, field, sensitivity)));
    }

    private InventoryEntryView entry(
            ShownPictures.Picture picture, Pictures.Field field, SensitivityClass sensitivity) {
        var shown = new TreeMap<>(Masks.ofDuties(sensitivity));
        return new InventoryEntryView(
                picture.name(),
                field.path(),
                sensitivity,
                sensitivity.purpose(language.locale()),
                sensitivity.legalBasis(),
                picture.operations().stream().map(Object::toString).sorted().toList(),
                shown);
    }
}
