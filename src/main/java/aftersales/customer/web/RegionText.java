package aftersales.customer.web;

import aftersales.kernel.Refusal;
import aftersales.organization.Regions;
import aftersales.organization.Regions.Region;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/**
 * A region as people type it: its code, its full name, or as much of the names as tells it from all others ("银川 兴庆"). The
 * suggestions are full names, so that choosing one works without and with script.
 */
@Component
class RegionText {

    private static final int MOST_LOOKED_AT = 4000;
    private static final int MOST_SUGGESTED = 12;
    private static final int MOST_NAMED = 4;

    private final Regions regions;

    RegionText(Regions regions) {
        this.regions = regions;
    }

    public String of(@Nullable String code) {
        return code == null ? "" : regions.fullName(code, locale());
    }

    List<String> suggestions(String text) {
        return found(text).stream().limit(MOST_SUGGESTED).map(region -> of(region.code())).toList();
    }

    /**
     * @return null for no text
     * @throws Refusal on {@code region} if no region or more than one is meant
     */
    @Nullable String code(@Nullable String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        if (regions.exists(text.strip())) {
            return text.strip();
        }
        List<Region> found = found(text);
        if (found.isEmpty()) {
            throw Refusal.of("region", "customer.site.region.unknown", text.strip());
        }
        List<Region> exact = found.stream().filter(region -> isNamed(region, text)).toList();
        if (exact.size() == 1 || found.size() == 1) {
            return exact.size() == 1 ? exact.get(0).code() : found.get(0).code();
        }
        throw Refusal.of("region", "customer.site.region.ambiguous",
                String.join(" / ", found.stream().limit(MOST_NAMED).map(region -> of(region.code())).toList()));
    }

    /** The last word is in the region's own name, those before it in the names around it; the larger regions first. */
    private List<Region> found(String text) {
        String[] words = text.strip().split("[\\s,，、]+");
        return regions.search(words[words.length - 1], MOST_LOOKED_AT).stream()
                .filter(region -> !region.code().equals(Regions.COUNTRY) && around(region, words)).toList();
    }

    private boolean around(Region region, String[] words) {
        String names = (regions.fullName(region.code(), Locale.CHINESE) + " " + regions.fullName(region.code(), Locale.ENGLISH)).toLowerCase(Locale.ROOT);
        for (String word : words) {
            if (!names.contains(word.toLowerCase(Locale.ROOT))) {
                return false;
            }
        }
        return true;
    }

    private boolean isNamed(Region region, String text) {
        String typed = plain(text);
        return typed.equals(plain(region.zh())) || typed.equals(plain(region.en()))
                || typed.equals(plain(regions.fullName(region.code(), Locale.CHINESE)))
                || typed.equals(plain(regions.fullName(region.code(), Locale.ENGLISH)))
                || typed.equals(plain(region.zh().replaceAll("(回族|壮族|维吾尔)?(省|市|区|县|自治区|地区)$", "")));
    }

    private static String plain(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("[\\s,，、]+", "");
    }

    private static Locale locale() {
        return LocaleContextHolder.getLocale();
    }
}
