package aftersales.organization;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Where a place lies as seen from the organisation that serves it. */
public enum RegionClass {
    /** In one of its cities (prefectures). */
    CITY,
    /** In its province. */
    PROVINCE,
    OTHER;

    /** Beijing, Tianjin, Shanghai, Chongqing: province and city in one. */
    private static final Set<String> MUNICIPALITIES = Set.of("11", "12", "31", "50");

    /**
     * @param seat  code of the region in which the organisation sits; null: told from the regions it covers
     * @param cover codes of the regions it covers
     * @param place code of the place's region
     * @return null where too little is known
     */
    public static @Nullable RegionClass of(@Nullable String seat, Collection<String> cover, @Nullable String place) {
        Collection<String> near = seat == null ? cover.stream().filter(code -> !code.equals(Regions.COUNTRY)).toList() : List.of(seat);
        if (place == null || place.length() < 2 || near.isEmpty()) {
            return null;
        }
        if (near.stream().anyMatch(code -> isCity(code) && city(code).equals(city(place)))) {
            return CITY;
        }
        return near.stream().anyMatch(code -> code.regionMatches(0, place, 0, 2)) ? PROVINCE : OTHER;
    }

    private static boolean isCity(String code) {
        return code.length() > 2 || MUNICIPALITIES.contains(code);
    }

    /** The code of the city around it; of a province, its own. */
    private static String city(String code) {
        return MUNICIPALITIES.contains(code.substring(0, 2)) ? code.substring(0, 2) : code.substring(0, Math.min(4, code.length()));
    }
}
