package aftersales.webkit.kit;

import aftersales.webkit.Bar;
import aftersales.webkit.Step;
import aftersales.webkit.Strip;
import aftersales.webkit.Strip.State;
import aftersales.webkit.list.Count;
import aftersales.webkit.list.ListRequest;
import aftersales.webkit.list.Page;
import aftersales.webkit.shell.Languages;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** What the kit page shows: a morning at a service desk, in both languages. */
@Component
@Profile("development")
class KitSamples {

    private static final long HOUR = 3600;
    private static final long MINUTE = 60;

    private final Clock clock;

    KitSamples(Clock clock) {
        this.clock = clock;
    }

    /** A line of the queue. */
    public record Line(State state, String what, @Nullable Instant due, String number, String priority, String customer,
            String equipment, String problem, String person, String place, Strip strip) {
    }

    /** A line of the story. */
    public record Event(Instant at, String words, @Nullable String more) {
    }

    public String say(String chinese, String english) {
        return LocaleContextHolder.getLocale().equals(Languages.CHINESE) ? chinese : english;
    }

    public Instant at(long minutesFromNow) {
        return clock.instant().plus(minutesFromNow, ChronoUnit.MINUTES);
    }

    public Page<Line> page(ListRequest request) {
        return new Page<>(request, lines(), null, "next", new Count(128, false));
    }

    public Page<Line> empty(ListRequest request) {
        return new Page<>(request, List.of(), null, null, new Count(0, false));
    }

    List<Line> lines() {
        String visit = say("到场", "On site");
        String fix = say("修复", "Fix");
        String centre = say("银川维护中心", "Yinchuan centre");
        return List.of(
                new Line(State.MISSED, visit, at(-25), "R-2611-0412", say("紧急", "Urgent"), say("污水处理厂 · 二期泵房", "Waste-water plant · pump house 2"),
                        say("提升泵 P-204", "Lift pump P-204"), say("2 号泵过载跳闸", "Pump 2 trips on overload"), say("马建国", "Ma Jianguo"), centre,
                        strip(visit, State.MISSED, HOUR, 85 * MINUTE)),
                new Line(State.AT_RISK, visit, at(42), "R-2611-0418", say("高", "High"), say("宁夏公安交警 · G6 K1123", "Highway police Ningxia · G6 K1123"),
                        say("固定点测速 TS-3 · SN 40-2217", "Speed camera TS-3 · SN 40-2217"), say("测速点离线，雷达无信号", "Speed camera offline, no radar signal"),
                        say("李敏", "Li Min"), centre, strip(visit, State.AT_RISK, 8 * HOUR, 8 * HOUR - 42 * MINUTE)),
                new Line(State.RUNNING, fix, at(310), "R-2611-0409", say("一般", "Normal"), say("宁夏公安交警 · 指挥中心", "Highway police Ningxia · command centre"),
                        say("集成平台 IP-1", "Integrated platform IP-1"), say("大屏第三列黑屏", "Third column of the video wall is dark"), say("王磊", "Wang Lei"),
                        say("现场", "on site"), strip(fix, State.RUNNING, 24 * HOUR, 24 * HOUR - 310 * MINUTE)),
                new Line(State.PAUSED, say("等备件", "Waiting for parts"), at(-51 * 60), "R-2611-0388", say("一般", "Normal"), say("银川北收费站", "Toll station Yinchuan North"),
                        say("车道摄像机 VM-7", "Lane camera VM-7"), say("夜间图像偏色", "Colours off at night"), say("张倩", "Zhang Qian"), say("石嘴山站", "Shizuishan"),
                        paused(fix)),
                new Line(State.RUNNING, fix, at(26 * 60), "R-2611-0402", say("低", "Low"), say("中卫服务区", "Zhongwei service area"),
                        say("诱导屏 TG-2", "Guidance sign TG-2"), say("部分像素不亮", "Some pixels are dark"), say("赵鹏", "Zhao Peng"), centre,
                        strip(fix, State.RUNNING, 30 * HOUR, 4 * HOUR)));
    }

    public List<Strip> strips() {
        return List.of(strip(say("响应", "Respond"), State.MET, 15 * MINUTE, 6 * MINUTE),
                strip(say("到场", "On site"), State.AT_RISK, 8 * HOUR, 8 * HOUR - 42 * MINUTE),
                new Strip(say("修复", "Fix"), State.RUNNING, 24 * HOUR, 7 * HOUR, List.of(new Strip.Pause(6 * HOUR, 18 * MINUTE)), at(-440), at(1020), null, true),
                paused(say("修复", "Fix")), strip(say("到场", "On site"), State.MISSED, HOUR, 85 * MINUTE),
                new Strip(say("回访", "Revisit"), State.WAITING, 72 * HOUR, 0, List.of(), null, null, null, false),
                strip(say("到场", "On site"), State.CANCELLED, 8 * HOUR, 2 * HOUR));
    }

    public List<Step> steps() {
        return List.of(new Step(say("已派单", "Assigned"), Step.State.DONE), new Step(say("已接单", "Accepted"), Step.State.DONE),
                new Step(say("已出发", "On the way"), Step.State.SKIPPED), new Step(say("已到达", "On site"), Step.State.CURRENT),
                new Step(say("已修复", "Fixed"), Step.State.AHEAD), new Step(say("已签字", "Signed"), Step.State.AHEAD));
    }

    public List<Event> story() {
        return List.of(new Event(at(-10), say("李敏已出发", "Li Min is on the way"), say("从西夏备件库出发，携带雷达头 RH-3", "from the Xixia depot, with radar head RH-3")),
                new Event(at(-22), say("继续计时", "Resumed"), say("道路开通，暂停 18 分", "road open, paused 18 min")),
                new Event(at(-400), say("李敏已接单", "Li Min accepted"), null),
                new Event(at(-1500), say("指挥中心报修", "Reported by the command centre"), say("“K1123 南向早上六点起没有数据”", "“K1123 southbound shows no readings since six.”")));
    }

    public List<Bar> bars() {
        return List.of(new Bar(say("银川维护中心", "Yinchuan centre"), "98.4 %", 0.984, State.MET, "/kit"),
                new Bar(say("石嘴山站", "Shizuishan station"), "91.2 %", 0.912, State.AT_RISK, "/kit"),
                new Bar(say("中卫站", "Zhongwei station"), "74.0 %", 0.74, State.MISSED, null));
    }

    public Map<String, String> priorities() {
        return words("LOW", say("低", "Low"), "NORMAL", say("一般", "Normal"), "HIGH", say("高", "High"), "URGENT", say("紧急", "Urgent"));
    }

    public Map<String, String> organizations() {
        return words("1", say("宁夏总部", "Headquarters Ningxia"), "2", say("银川维护中心", "Yinchuan maintenance centre"), "3", say("石嘴山站", "Shizuishan station"));
    }

    public Map<String, String> reminders() {
        return words("50", "50 %", "80", "80 %", "100", "100 %");
    }

    private Strip strip(String label, State state, long target, long used) {
        boolean open = state == State.RUNNING || state == State.AT_RISK || state == State.MISSED;
        return new Strip(label, state, target, used, List.of(), at(-used / MINUTE), at((target - used) / MINUTE), open ? null : at(-60), open);
    }

    private Strip paused(String label) {
        return new Strip(label, State.PAUSED, 24 * HOUR, 7 * HOUR, List.of(new Strip.Pause(7 * HOUR, 51 * HOUR)), at(-3480), null, null, false);
    }

    private static Map<String, String> words(String... pairs) {
        Map<String, String> words = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            words.put(pairs[i], pairs[i + 1]);
        }
        return words;
    }
}
