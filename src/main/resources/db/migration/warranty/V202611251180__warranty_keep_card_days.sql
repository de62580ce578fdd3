-- Until when the reply card of a sold unit may come back, where a term wants one: worked out from terms and facts together
-- with the days on which free time ends, and like them anew once a day.
create table warranty_card (
    equipment_id bigint primary key references product_equipment on delete cascade,
    last_on      date not null,
    told_for     date -- the last day its seller was reminded of
);
create index warranty_card_last on warranty_card (last_on, equipment_id);
