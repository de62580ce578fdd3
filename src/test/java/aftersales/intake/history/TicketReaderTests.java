package aftersales.intake.history;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TicketReaderTests {

    @Test
    void a_plain_history_keeps_its_times_words_and_people() {
        Log log = Log.of("New | 1.01:23 | Ann | 1.01:16", "Active | 1.02:00 | Ben", "Resolved | 1.11:29 | Cleo", "Closed | 5.12:00 | System");

        assertThat(log.steps()).containsExactly("REPORTED 1.01:16", "ACCEPTED 1.02:00", "COMPLETED 1.11:29", "CLOSED 5.12:00");
        assertThat(log.ticket.steps()).extracting("by").containsExactly("Ann", "Ben", "Cleo", "System");
        assertThat(log.ticket.steps()).extracting("words").containsExactly("New", "Active", "Resolved", "Closed");
        assertThat(log.found()).isEmpty();
    }

    @Test
    void a_repeated_state_counts_once_at_its_first() {
        Log log = Log.of("New|1.01:00|A", "Active|1.02:00|A", "Active|1.03:00|B", "Resolved|1.04:00|A", "Resolved|1.05:00|B", "Closed|1.06:00|A",
                "Closed|1.07:00|A");

        assertThat(log.steps()).containsExactly("REPORTED 1.01:00", "ACCEPTED 1.02:00", "COMPLETED 1.04:00", "CLOSED 1.06:00");
        assertThat(log.found()).isEmpty();
    }

    @Test
    void identical_lines_count_once_and_are_found() {
        Log log = Log.of("New|1.01:00|A", "Active|1.02:00|A", "Active|1.02:00|A", "New|1.01:00|A");

        assertThat(log.steps()).containsExactly("REPORTED 1.01:00", "ACCEPTED 1.02:00");
        assertThat(log.found()).containsExactly("4 IDENTICAL", "5 IDENTICAL");
        assertThat(log.findings.get(1).details()).containsExactly("2");
    }

    @Test
    void inside_a_minute_the_file_decides() {
        Log log = Log.of("New|1.01:00|A", "Active|1.02:00|A", "Resolved|1.02:00|A", "Active|1.02:00|B");

        assertThat(log.steps()).containsExactly("REPORTED 1.01:00", "ACCEPTED 1.02:00", "COMPLETED 1.02:00", "REOPENED 1.02:00", "ACCEPTED 1.02:00");
    }

    @Test
    void waiting_pauses_and_active_after_it_resumes() {
        Log log = Log.of("New|1.01:00|A", "Active|1.02:00|A", "Awaiting User Info|1.03:00|A", "Active|1.04:00|A", "Resolved|1.05:00|A");

        assertThat(log.steps()).containsExactly("REPORTED 1.01:00", "ACCEPTED 1.02:00", "PAUSED:WAITING_CUSTOMER 1.03:00", "RESUMED 1.04:00",
                "COMPLETED 1.05:00");
    }

    @Test
    void active_after_waiting_that_began_at_once_is_also_the_acceptance() {
        assertThat(Log.of("New|1.01:00|A", "Awaiting User Info|1.03:00|A", "Active|1.04:00|A").steps())
                .containsExactly("REPORTED 1.01:00", "PAUSED:WAITING_CUSTOMER 1.03:00", "RESUMED 1.04:00", "ACCEPTED 1.04:00");
    }

    @Test
    void waiting_for_something_else_is_another_pause_and_for_the_same_is_the_same() {
        assertThat(Log.of("Active|1.01:00|A", "Awaiting User Info|1.03:00|A", "Awaiting Evidence|1.04:00|A", "Awaiting Vendor|1.05:00|A",
                "Resolved|1.06:00|A").steps()).containsExactly("REPORTED 1.01:00", "ACCEPTED 1.01:00", "PAUSED:WAITING_CUSTOMER 1.03:00",
                        "RESUMED 1.05:00", "PAUSED:WAITING_PARTS 1.05:00", "COMPLETED 1.06:00");
    }

    @Test
    void a_visit_is_requested_once_and_whoever_arrives_has_accepted() {
        assertThat(Log.of("New|1.01:00|A", "Visit|1.02:00|A", "On site|1.05:00|B", "Awaiting Vendor|1.06:00|B", "On site|1.09:00|B", "Visit|1.10:00|A",
                "Resolved|1.11:00|B", "Visit|2.01:00|A", "On site|2.02:00|B").steps()).containsExactly("REPORTED 1.01:00", "VISIT_REQUESTED 1.02:00",
                        "ACCEPTED 1.05:00", "ARRIVED 1.05:00", "PAUSED:WAITING_PARTS 1.06:00", "RESUMED 1.09:00", "NOTED 1.10:00",
                        "COMPLETED 1.11:00", "REOPENED 2.01:00", "VISIT_REQUESTED 2.01:00", "ACCEPTED 2.02:00", "ARRIVED 2.02:00");
    }

    @Test
    void back_to_the_queue_ends_waiting_and_is_noted() {
        assertThat(Log.of("New|1.01:00|A", "Awaiting User Info|1.02:00|A", "New|1.03:00|A", "Active|1.04:00|A", "New|1.05:00|A",
                "Active|1.06:00|A").steps()).containsExactly("REPORTED 1.01:00", "PAUSED:WAITING_CUSTOMER 1.02:00", "RESUMED 1.03:00",
                        "ACCEPTED 1.04:00", "NOTED 1.05:00", "NOTED 1.06:00");
    }

    @Test
    void active_waiting_or_new_after_resolved_or_closed_reopens() {
        assertThat(Log.of("New|1.01:00|A", "Resolved|1.02:00|A", "Active|1.03:00|A", "Resolved|1.04:00|A", "Awaiting User Info|1.05:00|A",
                "Resolved|1.06:00|A", "Closed|1.07:00|A", "New|1.08:00|A").steps()).containsExactly("REPORTED 1.01:00", "COMPLETED 1.02:00",
                        "REOPENED 1.03:00", "ACCEPTED 1.03:00", "COMPLETED 1.04:00", "REOPENED 1.05:00", "PAUSED:WAITING_CUSTOMER 1.05:00",
                        "COMPLETED 1.06:00", "CLOSED 1.07:00", "REOPENED 1.08:00");
    }

    @Test
    void closed_without_resolved_is_solved_by_then_and_found() {
        Log log = Log.of("New|1.01:00|A", "Active|1.02:00|A", "Closed|2.03:00|A");

        assertThat(log.steps()).containsExactly("REPORTED 1.01:00", "ACCEPTED 1.02:00", "COMPLETED 2.03:00", "CLOSED 2.03:00");
        assertThat(log.found()).containsExactly("4 CLOSED_UNRESOLVED");
    }

    @Test
    void resolved_after_closed_changes_nothing_and_is_found() {
        Log log = Log.of("New|1.01:00|A", "Resolved|1.02:00|A", "Closed|1.03:00|A", "Resolved|1.04:00|A", "Closed|1.05:00|A");

        assertThat(log.steps()).containsExactly("REPORTED 1.01:00", "COMPLETED 1.02:00", "CLOSED 1.03:00");
        assertThat(log.found()).containsExactly("5 STATE_IGNORED");
    }

    @Test
    void cancelled_ends_it_and_closed_after_it_is_only_noted() {
        Log log = Log.of("New|1.01:00|A", "Awaiting User Info|1.02:00|A", "Cancelled|1.03:00|A", "Closed|1.04:00|A");

        assertThat(log.steps()).containsExactly("REPORTED 1.01:00", "PAUSED:WAITING_CUSTOMER 1.02:00", "CANCELLED 1.03:00", "NOTED 1.04:00");
        assertThat(log.found()).isEmpty();
    }

    @Test
    void cancelled_after_resolved_changes_nothing_and_is_found() {
        Log log = Log.of("New|1.01:00|A", "Resolved|1.02:00|A", "Cancelled|1.03:00|A");

        assertThat(log.steps()).containsExactly("REPORTED 1.01:00", "COMPLETED 1.02:00");
        assertThat(log.found()).containsExactly("4 STATE_IGNORED");
    }

    @Test
    void ignored_states_say_nothing() {
        assertThat(Log.of("New|1.01:00|A", "Resolved|1.02:00|A", "Commented|1.03:00|A", "Closed|1.04:00|A").steps())
                .containsExactly("REPORTED 1.01:00", "COMPLETED 1.02:00", "CLOSED 1.04:00");
    }

    @Test
    void a_line_in_the_wrong_place_is_put_right_by_its_time_but_reopens_nothing() {
        Log log = Log.of("New|1.11:10|A|1.09:48", "New|1.09:52|B|1.09:48", "Resolved|1.11:03|B|1.09:48", "Closed|6.12:00|C|1.09:48");

        assertThat(log.steps()).containsExactly("REPORTED 1.09:48", "COMPLETED 1.11:03", "CLOSED 6.12:00");
        assertThat(log.found()).containsExactly("2 OUT_OF_ORDER", "2 STATE_IGNORED");
    }

    @Test
    void a_log_with_the_newest_on_top_is_read_from_below() {
        Log log = Log.of("Closed|1.05:00|A", "Resolved|1.05:00|A", "Active|1.03:00|A", "New|1.02:00|A");

        assertThat(log.steps()).containsExactly("REPORTED 1.02:00", "ACCEPTED 1.03:00", "COMPLETED 1.05:00", "CLOSED 1.05:00");
        assertThat(log.found()).isEmpty();
    }

    @Test
    void an_update_before_the_opening_is_the_report_and_the_opening_a_fact() {
        Log log = Log.of("Active|1.07:14|A|1.09:41", "Resolved|1.09:27|A|1.09:41", "Closed|2.10:00|A|1.09:41");

        assertThat(log.steps()).startsWith("REPORTED 1.07:14", "ACCEPTED 1.07:14");
        assertThat(log.found()).containsExactly("2 BEFORE_OPENING", "3 BEFORE_OPENING");
        assertThat(log.facts()).containsEntry("opened", "01-03-2016 09:41");
    }

    @Test
    void columns_that_disagree_are_facts_and_found_and_those_that_agree_are_neither() {
        Log log = Log.of("New|1.01:00|A|1.00:30|1.05:00|2.05:00", "Resolved|1.04:00|A|1.00:30|1.05:00|2.05:00", "Resolved|1.05:00|A|1.00:30|1.05:00|2.05:00",
                "Closed|2.05:00|A|1.00:30|1.05:00|2.05:00");

        assertThat(log.found()).containsExactly("3 RESOLVED_DIFFERS");
        assertThat(log.findings.get(0).details()).containsExactly("resolved", "01-03-2016 05:00", "01-03-2016 04:00");
        assertThat(log.facts()).containsEntry("resolved", "01-03-2016 05:00").doesNotContainKeys("closed", "opened");
    }

    @Test
    void other_columns_are_facts_with_what_they_said_before() {
        Log log = Log.of("New|1.01:00|A||||Group 1", "Active|1.02:00|A||||?", "Active|1.03:00|A||||Group 2", "Active|1.04:00|A||||Group 2",
                "Active|1.05:00|A||||Group 1");

        assertThat(log.facts()).containsEntry("group", "Group 1 → Group 2 → Group 1").containsEntry("priority", "3 - Moderate");
    }

    @Test
    void who_is_unknown_is_the_other_desk_and_without_a_title_the_number_stands() {
        Log log = Log.of("New|1.01:00|?");

        assertThat(log.ticket.steps().get(0).by()).isEqualTo("other desk");
        assertThat(log.ticket.title()).isEqualTo("INC1");
        assertThat(log.ticket.caller()).isEqualTo("Caller 7");
    }

    @Test
    void broken_lines_say_why_and_harm_no_other() {
        Log log = Log.of("New|1.01:00|A", "Odd|1.02:00|A", "|1.02:00|A", "Active|?|A", "Active|31-02-2016 10:00|A", "Active|01-07-2016 10:00|A",
                "Active|01-01-0001 10:00|A", "Active|1.03:00|A|soon", "Resolved|1.04:00|A||soon", "Closed|1.05:00|A");

        assertThat(log.steps()).containsExactly("REPORTED 1.01:00", "COMPLETED 1.04:00", "CLOSED 1.05:00");
        assertThat(log.found()).containsExactly("3 STATE_UNKNOWN", "4 STATE_MISSING", "5 TIME_MISSING", "6 TIME_UNREADABLE", "7 TIME_FUTURE",
                "8 TIME_TOO_OLD", "9 TIME_UNREADABLE", "10 COLUMN_UNREADABLE");
        assertThat(log.findings.get(0).details()).containsExactly("Odd");
        assertThat(log.facts()).containsEntry("resolved", "soon");
    }

    @Test
    void a_ticket_without_a_sound_line_is_none() {
        Log log = Log.of("Odd|1.01:00|A");

        assertThat(log.ticket).isNull();
        assertThat(log.found()).containsExactly("2 STATE_UNKNOWN");
    }

    @Test
    void texts_longer_than_their_place_are_cut_between_signs() {
        String face = "😀".repeat(100);
        Log log = Log.raw("INC1,New,01-03-2016 01:00," + face + ",,,," + face + face + ",3,g");

        assertThat(log.ticket.steps().get(0).by().codePointCount(0, log.ticket.steps().get(0).by().length())).isEqualTo(80);
        assertThat(log.ticket.caller()).endsWith("😀…");
    }
}
