package aftersales.product.api;

import aftersales.kernel.identity.Actor;
import aftersales.kernel.identity.EquipmentId;
import aftersales.product.UnitEvent;
import aftersales.product.UnitEventKind;
import aftersales.product.UnitLife;
import aftersales.webkit.error.BadRequest;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The life of a unit for programs. */
@RestController
class UnitLifeApiController {

    private static final String PATH = "/api/v1/equipment/{id}/life";
    private static final int MOST = 200;

    private final UnitLife life;

    UnitLifeApiController(UnitLife life) {
        this.life = life;
    }

    /**
     * An event, in the words of the language that was asked for.
     *
     * @param day  of something known by its local day alone; else null
     * @param path of the page about it, for people
     */
    record Event(UnitEventKind kind, Instant at, @Nullable LocalDate day, String key, String words, @Nullable String more, @Nullable String path) {

        static Event of(UnitEvent event) {
            return new Event(event.kind(), event.at(), event.day(), event.key(), event.words(), event.more(), event.path());
        }
    }

    /** @param next the address of the older ones, of the same kinds; null: there are none */
    record Answer(List<Event> items, @Nullable String next) {
    }

    /** The newest first. Parameters: kind (all unless said), limit (40 unless said, at most 200), after. */
    @GetMapping(PATH)
    Answer get(Actor actor, @PathVariable EquipmentId id, @RequestParam(required = false) @Nullable UnitEventKind kind,
            @RequestParam(required = false) @Nullable String after, @RequestParam(defaultValue = "40") int limit) {
        if (limit < 1 || limit > MOST) {
            throw new BadRequest("limit", "webkit.error.malformed", "limit");
        }
        UnitLife.Place place = after == null ? null
                : UnitLife.Place.read(after).orElseThrow(() -> new BadRequest("after", "webkit.error.malformed", "after"));
        UnitLife.Part part = life.of(actor, id, kind == null ? Set.of() : Set.of(kind), place, limit);
        String path = PATH.replace("{id}", id.toString());
        return new Answer(part.events().stream().map(Event::of).toList(), part.older() == null ? null
                : path + "?limit=" + limit + (kind == null ? "" : "&kind=" + kind) + "&after=" + part.older());
    }
}
