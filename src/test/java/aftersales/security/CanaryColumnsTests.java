package aftersales.security;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import aftersales.testing.ApplicationTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The samples mark every text there is: a column without a mark is a column whose leak nobody would see. */
@ApplicationTest
class CanaryColumnsTests {

    /** Tables that hold no organisation's own words, and why. */
    private static final Map<String, String> TABLES = Map.of(
            "flyway_schema_history", "the migrations, not data",
            "access_attempt", "failed sign-ins, counted by address; no page reads it",
            "access_idempotency", "answers already given to the same person; read by its key alone",
            "warranty_component", "names of parts, the same for all",
            "access_link", "addresses for people outside; read by their secret alone",
            "intake_line", "another desk's lines while they are read; read by their import alone",
            "access_token", "a person's own; the matrix covers them as personal rows",
            "access_session", "a person's own; the matrix covers them as personal rows");

    /** Columns whose words are ours or a machine's, and why. */
    private static final Map<String, String> COLUMNS = Map.ofEntries(
            entry("access_account.password_hash", "a hash; leaves the database nowhere"),
            entry("access_audit.action", "the module's own words"),
            entry("access_audit.subject_type", "the module's own words"),
            entry("access_organization.zone", "the id of a time zone"),
            entry("intake_finding.kind", "the module's own words"),
            entry("intake_import.header", "a hash of the columns' names"),
            entry("intake_import.reading", "counts, and what is known of the lines' form"),
            entry("intake_import.sha256", "a hash"),
            entry("intake_import.staged", "the name of one column, while its lines are kept"),
            entry("intake_job.refusal", "the key of a message"),
            entry("intake_job.refusal_details", "none here"),
            entry("intake_job.tally", "numbers"),
            entry("intake_profile.header", "a hash of the columns' names"),
            entry("quote.created_by", "who acts in the samples is the application itself"),
            entry("notice.occasion", "the module's own words"),
            entry("notice.subject_key", "a ticket's number"),
            entry("notice.subject_type", "the module's own words"),
            entry("notice_delivery.channel", "the module's own words"),
            entry("notice_delivery.error", "what a mail server said; none here"),
            entry("notice_delivery.message_id", "made by the application"),
            entry("notice_delivery.zone", "the id of a time zone"),
            entry("sla_check.actor", "nobody asks for a check in the samples"),
            entry("sla_check.details", "names of subjects and clocks, for administrators of their organisation"),
            entry("sla_renewal.actor", "worked off at once; read by nobody"),
            entry("sla_rung.recipients", "the module's own words"),
            entry("sla_target.approval", "the module's own words"),
            entry("sla_target.conditions", "the module's own words, but for open facts"),
            entry("sla_target.stops", "the module's own words"),
            entry("sla_target.pausable", "the module's own words"),
            entry("warranty_end.term", "the code of a term"),
            entry("warranty_end.component", "a code of parts, the same for all"),
            entry("warranty_subject.subject_key", "a ticket's number"),
            entry("warranty_subject.component", "a code of parts, the same for all"),
            entry("warranty_subject.cause", "the module's own words"),
            entry("warranty_subject.overridden_by", "who acts in the samples is the application itself"),
            entry("warranty_verdict.subject_key", "a ticket's number"),
            entry("warranty_replacement.component", "a code of parts, the same for all"),
            entry("ticket.cause", "the module's own words"),
            entry("files_attachment.created_by", "who acts in the samples is the application itself"),
            entry("organization.zone", "the id of a time zone"),
            entry("contract.template_code", "the code of a template"),
            entry("contract_acceptance_record.account_name", "who acts in the samples is the application itself"),
            entry("contract_instruction_step.account_name", "who acts in the samples is the application itself"),
            entry("contract_paper.account_name", "who acts in the samples is the application itself"),
            entry("contract_paper.removed_by_name", "who acts in the samples is the application itself"),
            entry("contract_extension.account_name", "who acts in the samples is the application itself"),
            entry("contract_extension.withdrawn_by", "who acts in the samples is the application itself"),
            entry("contract_version.account_name", "who acts in the samples is the application itself"),
            entry("organization_calendar_version.account_name", "who acts in the samples is the application itself"),
            entry("sla_subject.subject_key", "a ticket's number"),
            entry("sla_subject.subject_type", "the module's own words"),
            entry("sla_terms.fingerprint", "a hash of the terms"),
            entry("ticket.next_due_kind", "the module's own words"),
            entry("ticket.number", "given by the application"),
            entry("ticket_contract_follow.actor", "worked off at once; read by nobody"),
            entry("ticket_pause_request.asker", "nothing waits for approval in the samples"),
            entry("ticket_event.kind", "the module's own words"));

    @Autowired
    World world;
    @Autowired
    JdbcClient jdbc;

    private record Column(String table, String name) {

        @Override
        public String toString() {
            return table + "." + name;
        }
    }

    @Test
    void every_text_of_an_organisation_carries_its_mark() {
        world.found();
        world.plant(Place.Where.STRANGE);
        Place strange = world.at(Place.Where.STRANGE);

        Set<String> unmarked = new TreeSet<>();
        List<Column> columns = texts();
        assertThat(columns).hasSizeGreaterThan(20);
        for (Column column : columns) {
            boolean marked = jdbc.sql("select exists (select from " + column.table() + " where strpos(lower(" + column.name() + "::text), lower(?)) > 0"
                    + " or strpos(" + column.name() + "::text, ?) > 0)").params(strange.marker(), strange.phone()).query(Boolean.class).single();
            if (!marked) {
                unmarked.add(column.toString());
            }
        }
        assertThat(unmarked).as("plant a mark in it (RouteSamples), or say here why it holds none").containsExactlyInAnyOrderElementsOf(COLUMNS.keySet());
    }

    /** Texts that people write: not those that a check limits to a list of words or to a form. */
    private List<Column> texts() {
        List<Column> columns = new ArrayList<>(jdbc.sql("""
                select c.table_name, c.column_name from information_schema.columns c
                join information_schema.tables t using (table_schema, table_name)
                where c.table_schema = 'public' and t.table_type = 'BASE TABLE' and c.udt_name in ('text', '_text', 'jsonb') and c.is_generated = 'NEVER'
                order by 1, 2
                """).query((row, n) -> new Column(row.getString(1), row.getString(2))).list());
        columns.removeIf(column -> TABLES.containsKey(column.table()) || isLimited(column));
        return columns;
    }

    private boolean isLimited(Column column) {
        Pattern limit = Pattern.compile("\\b" + column.name() + "\\b( = ANY| ~|\\) = ANY)");
        return jdbc.sql("select pg_get_constraintdef(oid) from pg_constraint where conrelid = ('public.' || ?)::regclass and contype = 'c'")
                .param(column.table()).query(String.class).list().stream().anyMatch(check -> limit.matcher(check).find());
    }
}
