package aftersales.webkit.list;

import static org.assertj.core.api.Assertions.assertThat;

import aftersales.testing.TestDatabase;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/** Pages of a table with equal keys, endless deadlines and Chinese names, walked in both directions. */
class ListSqlTests {

    private static final Listing LISTING = Listing.by("s.id").sort("due", "coalesce(s.due, 'infinity')", SortType.MOMENT)
            .sort("name", "s.name", SortType.TEXT).sort("size", "s.size", SortType.NUMBER).sort("day", "s.day", SortType.DAY)
            .filters("q", "kind").size(7);
    private static final int ROWS = 50;

    private static JdbcClient jdbc;

    @BeforeAll
    static void fill() {
        var place = TestDatabase.create().place();
        jdbc = JdbcClient.create(new DriverManagerDataSource(place.url(), place.username(), place.password()));
        jdbc.sql("create table sample (id bigint primary key, name text not null, due timestamptz, size bigint not null, day date not null, kind text not null)").update();
        jdbc.sql("""
                insert into sample
                select n, (array['水泵', '摄像机', 'Radar', 'radar', '诱导屏'])[1 + n % 5], case when n % 4 = 0 then null
                       else timestamptz '2026-11-23 07:18:00.000123+08' + (n % 6) * interval '1 hour' end,
                       n % 3 - 1, date '2026-11-01' + (n % 9)::int, case when n % 2 = 0 then 'EVEN' else 'ODD' end
                from generate_series(1, :rows) n""").param("rows", ROWS).update();
    }

    @ParameterizedTest
    @ValueSource(strings = {"due", "-due", "name", "-name", "size", "-size", "day", "-day"})
    void every_row_comes_once_and_in_order_forwards_and_back(String order) {
        List<Long> all = jdbc.sql("select s.id from sample s order by " + orderBy(order)).query(Long.class).list();
        List<Long> forwards = new ArrayList<>();
        Page<Long> page = page(order, Map.of());
        assertThat(page.before()).isNull();
        while (true) {
            forwards.addAll(page.rows());
            if (page.after() == null) {
                break;
            }
            page = page(order, Map.of("after", page.after()));
        }
        assertThat(forwards).isEqualTo(all);

        List<Long> backwards = new ArrayList<>(reversed(page.rows()));
        while (page.before() != null) {
            page = page(order, Map.of("before", page.before()));
            backwards.addAll(reversed(page.rows()));
        }
        assertThat(reversed(backwards)).isEqualTo(all);
    }

    @Test
    void filters_hold_on_every_page_and_in_the_count() {
        Page<Long> page = page("size", Map.of("kind", "EVEN"));

        assertThat(page.rows()).hasSize(7).allMatch(id -> id % 2 == 0);
        assertThat(page.count()).isEqualTo(new Count(ROWS / 2, false));
        assertThat(page("size", Map.of("kind", "EVEN", "after", page.after())).rows()).allMatch(id -> id % 2 == 0);
    }

    @Test
    void a_row_that_came_meanwhile_moves_no_other() {
        Page<Long> first = page("name", Map.of());
        jdbc.sql("insert into sample values (1000, '', null, 0, '2026-11-01', 'ODD')").update();
        try {
            Page<Long> second = page("name", Map.of("after", first.after()));
            assertThat(second.rows()).doesNotContainAnyElementsOf(first.rows()).doesNotContain(1000L);
        } finally {
            jdbc.sql("delete from sample where id = 1000").update();
        }
    }

    @Test
    void an_empty_list_has_no_neighbours() {
        Page<Long> page = page("due", Map.of("q", "nothing like it"));

        assertThat(page.isEmpty()).isTrue();
        assertThat(page.previous()).isNull();
        assertThat(page.next()).isNull();
        assertThat(page.count()).isEqualTo(new Count(0, false));
    }

    @Test
    void a_count_stops_at_its_bound() {
        assertThat(ListSql.select("s.id").from("sample s").count(jdbc, 10)).isEqualTo(new Count(10, true));
        assertThat(ListSql.select("s.id").from("sample s").count(jdbc, ROWS)).isEqualTo(new Count(ROWS, false));
    }

    @Test
    void a_forged_cursor_shows_the_first_page() {
        String forged = new Cursor("size", "1); drop table sample; --", 5).token();

        assertThat(page("size", Map.of("after", forged)).rows()).isEqualTo(page("size", Map.of()).rows());
    }

    @Test
    void an_export_reads_every_row_in_order() {
        List<Long> seen = new ArrayList<>();
        ListSql.select("s.id").from("sample s").each(jdbc, LISTING.request(parameters(Map.of("sort", "-due"))), (rs, n) -> rs.getLong("id"), seen::add);

        assertThat(seen).isEqualTo(jdbc.sql("select s.id from sample s order by " + orderBy("-due")).query(Long.class).list());
    }

    private static Page<Long> page(String order, Map<String, String> parameters) {
        MultiValueMap<String, String> all = parameters(parameters);
        all.set("sort", order);
        ListRequest request = LISTING.request(all);
        return ListSql.select("s.id").from("sample s").whenPresent(request.text("q"), "s.name = :q", "q")
                .whenPresent(request.values("kind"), "s.kind in (:kind)", "kind")
                .page(jdbc, request, (rs, number) -> rs.getLong("id"));
    }

    private static MultiValueMap<String, String> parameters(Map<String, String> pairs) {
        MultiValueMap<String, String> parameters = new LinkedMultiValueMap<>();
        pairs.forEach(parameters::set);
        return parameters;
    }

    private static String orderBy(String order) {
        String direction = order.startsWith("-") ? " desc" : "";
        String column = Listing.bare(order).equals("due") ? "coalesce(s.due, 'infinity')" : "s." + Listing.bare(order);
        return column + direction + ", s.id" + direction;
    }

    private static List<Long> reversed(List<Long> rows) {
        List<Long> reversed = new ArrayList<>(rows);
        Collections.reverse(reversed);
        return reversed;
    }
}
