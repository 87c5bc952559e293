package vn.mangnon.platform;

import jakarta.inject.Singleton;
import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import vn.mangnon.kernel.LargeBody;
import vn.mangnon.kernel.Problem;

/**
 * The size of a body, also of one that does not say its size beforehand: of JSON little, of a file ({@link LargeBody})
 * more. The server's own limit would cut the connection with an empty answer; it stays behind this one.
 */
@Provider
@Singleton
class BodyLimit implements ReaderInterceptor {

    static final long JSON_BYTES = 1 << 20;

    /** A photograph of a telephone has 12, a scanned decision of many pages 20. */
    static final long FILE_BYTES = 25 << 20;

    @Override
    public Object aroundReadFrom(ReaderInterceptorContext context) throws IOException {
        var isFile = Arrays.stream(context.getAnnotations()).anyMatch(LargeBody.class::isInstance);
        context.setInputStream(new Counted(context.getInputStream(), isFile ? FILE_BYTES : JSON_BYTES));
        return context.proceed();
    }

    private static final class Counted extends FilterInputStream {

        private long left;

        Counted(InputStream body, long most) {
            super(body);
            left = most;
        }

        @Override
        public int read() throws IOException {
            var read = super.read();
            count(read < 0 ? 0 : 1);
            return read;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            var read = super.read(bytes, offset, length);
            count(Math.max(read, 0));
            return read;
        }

        private void count(int read) {
            left -= read;
            if (left < 0) {
                throw Problem.of(413, "BODY_TOO_LARGE");
            }
        }
    }
}
