package jp.fujimado.standin;

/** How a stand-in misbehaves until it is told otherwise. */
public enum Fault {
    NONE,
    /** Answers rightly, but late. */
    SLOW,
    /** Takes nothing and answers 500. */
    FAILING,
    /** Takes everything and never answers: the connection just stands there. */
    HALF_OPEN,
    /** Takes nothing and answers 429. */
    RATE_LIMITED,
    /** Takes nothing and never answers. */
    SILENT,
    /** Ends every connection. */
    DOWN
}
