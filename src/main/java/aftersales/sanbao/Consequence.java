package aftersales.sanbao;

/** What the customer may ask for. */
public enum Consequence { FREE_REPAIR, EXCHANGE_OR_REPAIR, EXCHANGE, EXCHANGE_OR_REFUND, REFUND_EXCHANGE_OR_REPAIR, STAND_IN, PAPERS }
