package aftersales.product;

import aftersales.kernel.NotFound;
import aftersales.kernel.identity.Actor;
import aftersales.kernel.identity.EquipmentId;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The life of a unit: what all modules know to have happened to it, the newest first. */
@Component
@Transactional(readOnly = true)
public class UnitLife {

    private static final Comparator<UnitEvent> NEWEST = Comparator.comparing(UnitEvent::at).thenComparing(UnitEvent::key).reversed();
    private static final int LONGEST_KEY = 100;

    private final EquipmentQueries equipment;
    private final ObjectProvider<UnitEvents> known;
    private final Clock clock;

    UnitLife(EquipmentQueries equipment, ObjectProvider<UnitEvents> known, Clock clock) {
        this.equipment = equipment;
        this.known = known;
        this.clock = clock;
    }

    /**
     * Some of a life.
     *
     * @param older where the older ones begin; null: there are none
     */
    public record Part(List<UnitEvent> events, @Nullable String older) {
    }

    /** A place in a life, as it goes through addresses. */
    public record Place(Instant at, String key) {

        /** Empty if it is none. */
        public static Optional<Place> read(String token) {
            try {
                String[] parts = new String(Base64.getUrlDecoder().decode(token), StandardCharsets.UTF_8).split(" ", 2);
                return parts.length == 2 && parts[1].length() <= LONGEST_KEY && parts[1].matches("[a-z0-9-]+")
                        ? Optional.of(new Place(Instant.parse(parts[0]), parts[1])).filter(place -> place.at.isAfter(Instant.EPOCH.minusSeconds(1L << 36)))
                                .filter(place -> place.at.isBefore(Instant.EPOCH.plusSeconds(1L << 36))) : Optional.empty();
            } catch (IllegalArgumentException | DateTimeException malformed) {
                return Optional.empty();
            }
        }

        String token() {
            return Base64.getUrlEncoder().withoutPadding().encodeToString((at + " " + key).getBytes(StandardCharsets.UTF_8));
        }
    }

    /**
     * @param kinds empty: all
     * @param after null: from now on backwards
     * @param most  of them at once
     * @throws NotFound if the unit is unknown or out of reach
     */
    public Part of(Actor actor, EquipmentId id, Set<UnitEventKind> kinds, @Nullable Place after, int most) {
        equipment.get(actor, id);
        Set<UnitEventKind> wanted = kinds.isEmpty() ? EnumSet.allOf(UnitEventKind.class) : kinds;
        Place place = after == null ? new Place(clock.instant().plusSeconds(1), "") : after;
        var asked = new UnitEventsAsked(wanted, place.at(), place.key(), most + 1);
        List<UnitEvent> found = known.stream().filter(one -> one.kinds().stream().anyMatch(wanted::contains))
                .flatMap(one -> one.events(actor, id, asked).stream()).sorted(NEWEST).limit(most + 1L).toList();
        List<UnitEvent> shown = found.subList(0, Math.min(most, found.size()));
        UnitEvent last = found.size() > most ? shown.get(most - 1) : null;
        return new Part(List.copyOf(shown), last == null ? null : new Place(last.at(), last.key()).token());
    }
}
