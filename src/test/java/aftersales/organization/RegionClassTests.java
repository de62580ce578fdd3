package aftersales.organization;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RegionClassTests {

    @ParameterizedTest(name = "seat {0}, covers {1}, place {2}: {3}")
    @CsvSource({
            // seat, covered regions, place, as seen from there
            "6401, 64, 640104, CITY", //
            "640104, 64, 6401, CITY", // any part of the seat's city
            "6401, 64, 640502, PROVINCE", //
            "6401, 64;6501, 650102, OTHER", // covered, yet far from the seat
            ", 6401;6402, 640205, CITY", // no seat: every city it covers
            ", 640104, 640106, CITY", // a county is a part of its city
            ", 6401;6402, 640502, PROVINCE", //
            ", 64, 640104, PROVINCE", // nobody knows its city
            ", 6401, 110101, OTHER", //
            "11, 86, 110228, CITY", // a municipality is a city
            "1101, 86, 110228, CITY", //
            ", 86, 640104, ", // headquarters without a seat
            "6401, 64, , ",
    })
    void aPlaceIsNearOrFarAsSeenFromWhoServesIt(@Nullable String seat, String cover, @Nullable String place, @Nullable RegionClass told) {
        assertThat(RegionClass.of(seat, List.of(cover.split(";")), place)).isEqualTo(told);
    }
}
