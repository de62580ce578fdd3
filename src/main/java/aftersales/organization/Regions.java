package aftersales.organization;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The administrative regions of China after GB/T 2260: provinces (two digits), prefectures (four), counties (six), and
 * {@value #COUNTRY} for the whole country. Shipped with the application; names in Chinese and in pinyin.
 */
@Component
public class Regions {

    /** The whole country. */
    public static final String COUNTRY = "86";

    /** One region; {@code code} as in GB/T 2260 without trailing zeros. */
    public record Region(String code, String zh, String en) {

        /** The name in the reader's language. */
        public String name(Locale locale) {
            return "zh".equals(locale.getLanguage()) ? zh : en;
        }
    }

    private final TreeMap<String, Region> regions = new TreeMap<>();

    Regions() {
        try (var in = Regions.class.getResourceAsStream("regions.csv")) {
            if (in == null) {
                throw new IllegalStateException("regions.csv is missing");
            }
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8)).lines().filter(line -> Character.isDigit(line.charAt(0)))
                    .map(line -> line.split(",")).forEach(cells -> regions.put(cells[0], new Region(cells[0], cells[1], cells[2])));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    public boolean exists(String code) {
        return regions.containsKey(code);
    }

    public Optional<Region> find(@Nullable String code) {
        return code == null ? Optional.empty() : Optional.ofNullable(regions.get(code));
    }

    /** The region's own name in the reader's language; the code itself where it is unknown. */
    public String name(String code, Locale locale) {
        return find(code).map(region -> region.name(locale)).orElse(code);
    }

    /** The code and all regions around it, the most specific first: 640104, 6401, 64, 86. */
    public List<String> lineage(String code) {
        var lineage = new ArrayList<String>();
        if (!code.equals(COUNTRY)) {
            for (int length = code.length(); length >= 2; length -= 2) {
                lineage.add(code.substring(0, length));
            }
        }
        lineage.add(COUNTRY);
        return lineage;
    }

    /** "宁夏回族自治区 银川市 兴庆区" or "Ningxia, Yinchuan, Xingqing District"; the code itself where it is unknown. */
    public String fullName(String code, Locale locale) {
        if (!exists(code)) {
            return code;
        }
        var names = new ArrayList<String>();
        for (String part : lineage(code)) {
            if (!part.equals(COUNTRY) || code.equals(COUNTRY)) {
                find(part).filter(region -> !region.zh().equals("市辖区") || part.equals(code))
                        .ifPresent(region -> names.add(0, region.name(locale)));
            }
        }
        return String.join("zh".equals(locale.getLanguage()) ? " " : ", ", names);
    }

    /** The regions right below one, by code: the provinces of {@value #COUNTRY}, the prefectures of a province, their counties. */
    public List<Region> below(String code) {
        if (code.equals(COUNTRY)) {
            return regions.values().stream().filter(region -> region.code().length() == 2 && !region.code().equals(COUNTRY)).toList();
        }
        return regions.subMap(code + "00", code + "99~").values().stream()
                .filter(region -> region.code().length() == code.length() + 2).toList();
    }

    /** Regions whose own name contains the text, the larger ones first; at most {@code most}. */
    public List<Region> search(String text, int most) {
        String wanted = text.strip().toLowerCase(Locale.ROOT);
        if (wanted.isEmpty()) {
            return List.of();
        }
        return regions.values().stream()
                .filter(region -> region.zh().contains(wanted) || region.en().toLowerCase(Locale.ROOT).startsWith(wanted) || region.code().startsWith(wanted))
                .sorted(java.util.Comparator.comparingInt((Region region) -> region.code().length()).thenComparing(Region::code))
                .limit(most).toList();
    }
}
