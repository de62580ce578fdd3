package aftersales.access.web;

import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What a browser calls itself, as people call it: "Firefox, Windows". A help for the eye, nothing is decided by it. */
@Component("browsers")
public class BrowserName {

    /** The first that is found counts: nearly all of them call themselves Safari as well. */
    private static final Map<String, String> BROWSERS = ordered("MicroMessenger", "WeChat", "Edg", "Edge", "OPR/", "Opera",
            "Firefox", "Firefox", "Chrome", "Chrome", "CriOS", "Chrome", "Safari", "Safari", "curl", "curl");
    private static final Map<String, String> SYSTEMS = ordered("HarmonyOS", "HarmonyOS", "Android", "Android", "iPhone", "iPhone",
            "iPad", "iPad", "Windows", "Windows", "Mac OS X", "macOS", "Linux", "Linux");

    private static Map<String, String> ordered(String... pairs) {
        Map<String, String> map = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            map.put(pairs[i], pairs[i + 1]);
        }
        return map;
    }

    public String of(String agent) {
        String browser = first(BROWSERS, agent);
        String system = first(SYSTEMS, agent);
        if (browser.isEmpty() || system.isEmpty()) {
            return browser + system;
        }
        return browser + ", " + system;
    }

    private static String first(Map<String, String> names, String agent) {
        return names.entrySet().stream().filter(name -> agent.contains(name.getKey())).map(Map.Entry::getValue).findFirst().orElse("");
    }
}
