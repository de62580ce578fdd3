package aftersales.contract;

/** Until when the reply card of a sold unit may come back, by the terms that want one; as SQL, for lists of many units. */
public final class CardTerms {

    /**
     * The first day on which a term's time for the card ends, null where no term wants one: on the unit {@code e} of the model {@code m} that
     * was sold on {@code u.sold_on}. Counted as {@link aftersales.contract.owed.Span#lastDay} counts.
     */
    public static final String LAST_DAY = """
            (select min((u.sold_on + make_interval(years => case when t->'card'->>'unit' = 'YEARS' then (t->'card'->>'amount')::int else 0 end,
                months => case when t->'card'->>'unit' = 'MONTHS' then (t->'card'->>'amount')::int else 0 end,
                days => case when t->'card'->>'unit' = 'DAYS' then (t->'card'->>'amount')::int else 0 end))::date)
             from %s g join contract k on k.id = g.contract_id and not k.draft
             join contract_version v on v.contract_id = k.id and v.number = k.current_version
             cross join lateral jsonb_array_elements(v.document->'terms') t
             where g.unit_id = e.id and jsonb_typeof(t->'card') = 'object'
               and coalesce(t->'scope'->>'model', lower(m.code)) = lower(m.code)
               and coalesce(t->'scope'->>'category', lower(coalesce(m.category, ''))) = lower(coalesce(m.category, '')))""".formatted(ContractSql.COVERING);

    private CardTerms() {
    }
}
