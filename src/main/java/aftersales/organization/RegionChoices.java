package aftersales.organization;

import aftersales.kernel.identity.Actor;
import aftersales.kernel.identity.OrganizationId;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Regions to choose from for an organisation: those it has, and those found by name or code. */
@Component
public class RegionChoices {

    private static final int MOST = 40;

    private final Regions regions;
    private final RegionCover cover;

    RegionChoices(Regions regions, RegionCover cover) {
        this.regions = regions;
        this.cover = cover;
    }

    /**
     * A region that may be chosen.
     *
     * @param taker  who answers first there now; null: nobody, or this one; empty: somebody out of the reader's reach
     * @param chosen whether it is this organisation's
     */
    public record Choice(String code, String name, @Nullable String taker, boolean chosen) {
    }

    /** Codes typed together, such as {@code 6401, 640502}; empty unless the text is nothing else. */
    public static List<String> codes(@Nullable String typed) {
        String text = typed == null ? "" : typed.strip();
        return text.matches("\\d{2,6}([,，、;；\\s]+\\d{2,6})*") ? Arrays.asList(text.split("[,，、;；\\s]+")) : List.of();
    }

    /**
     * @param chosen codes that are chosen, shown first whatever is searched for
     * @param wanted text to search for; null or blank: nothing
     * @param self   the organisation, null for a new one
     */
    @Transactional(readOnly = true)
    public List<Choice> of(Actor actor, Collection<String> chosen, @Nullable String wanted, @Nullable OrganizationId self, Locale language) {
        List<String> found = regions.search(wanted == null ? "" : wanted, MOST).stream().map(Regions.Region::code)
                .filter(code -> !chosen.contains(code)).toList();
        Map<String, String> takers = cover.takers(actor, Stream.concat(chosen.stream(), found.stream()).toList(), self);
        return Stream.concat(chosen.stream().sorted().map(code -> choice(code, takers, true, language)),
                found.stream().map(code -> choice(code, takers, false, language))).toList();
    }

    private Choice choice(String code, Map<String, String> takers, boolean chosen, Locale language) {
        return new Choice(code, regions.fullName(code, language), takers.get(code), chosen);
    }
}
