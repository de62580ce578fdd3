package aftersales.kernel;

/** No such row, or none in the asker's reach: the two answer alike, so that nothing is learnt from the difference. */
public class NotFound extends RuntimeException {

    public NotFound(String what, Object key) {
        super(what + " " + key);
    }

    @Override
    public synchronized Throwable fillInStackTrace() {
        return this;
    }
}
