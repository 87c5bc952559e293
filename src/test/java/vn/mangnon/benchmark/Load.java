package vn.mangnon.benchmark;

import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.function.IntFunction;

/** A closed loop: so many connections, each sending its next request when it has read the answer to the last. */
final class Load implements AutoCloseable {

    /** @param answered hears of the answer, so that the next request can name the version it was changed to */
    record Request(HttpMethod method, String path, Map<String, String> headers, String body, Runnable answered) {

        static Request get(String path, Map<String, String> headers) {
            return new Request(HttpMethod.GET, path, headers, "", () -> {});
        }
    }

    /** @param sortedNanos how long each request took */
    record Result(double seconds, long[] sortedNanos) {

        int requests() {
            return sortedNanos.length;
        }

        double perSecond() {
            return requests() / seconds;
        }

        double millisAt(double share) {
            return sortedNanos[(int) (share * (requests() - 1))] / 1e6;
        }
    }

    private final Vertx vertx = Vertx.vertx(new VertxOptions().setEventLoopPoolSize(1));
    private final int connections;
    private final HttpClient client;

    Load(int connections) {
        this.connections = connections;
        this.client = vertx.createHttpClient(new HttpClientOptions().setMaxPoolSize(connections));
    }

    /**
     * Ends with the time or after so many requests, whichever comes first.
     *
     * @param next the next request of a connection, by its number from 0
     */
    Result run(int port, Duration time, int requests, IntFunction<Request> next)
            throws InterruptedException, ExecutionException {
        var finished = new CompletableFuture<Result>();
        // All of it on the one thread of the client: nothing here needs a lock.
        vertx.runOnContext(start -> new Run(port, time, requests, next, finished).begin());
        return finished.get();
    }

    private final class Run {

        private final int port;
        private final int requests;
        private final IntFunction<Request> next;
        private final CompletableFuture<Result> finished;
        private final long begin = System.nanoTime();
        private final long end;
        private int running = connections;
        private long[] nanos = new long[1024];
        private int count;

        Run(int port, Duration time, int requests, IntFunction<Request> next, CompletableFuture<Result> finished) {
            this.port = port;
            this.requests = requests;
            this.next = next;
            this.finished = finished;
            this.end = begin + time.toNanos();
        }

        void begin() {
            for (int i = 0; i < connections; i++) {
                send(i);
            }
        }

        private void send(int connection) {
            var started = System.nanoTime();
            if (started > end || count + running > requests) {
                running--;
                if (running == 0) {
                    finished.complete(new Result((started - begin) / 1e9, sorted()));
                }
                return;
            }
            var request = next.apply(connection);
            var options = new RequestOptions()
                    .setHost("127.0.0.1")
                    .setPort(port)
                    .setMethod(request.method())
                    .setURI(request.path());
            request.headers().forEach(options::putHeader);
            client.request(options)
                    .compose(sent -> request.body().isEmpty() ? sent.send() : sent.send(Buffer.buffer(request.body())))
                    .compose(answer -> answer.body().map(body -> {
                        if (answer.statusCode() / 100 != 2) {
                            throw new IllegalStateException(request.method() + " " + request.path() + " was answered "
                                    + answer.statusCode() + " " + body);
                        }
                        return body;
                    }))
                    .onSuccess(body -> {
                        took(System.nanoTime() - started);
                        request.answered().run();
                        send(connection);
                    })
                    .onFailure(finished::completeExceptionally);
        }

        private void took(long time) {
            if (count == nanos.length) {
                nanos = Arrays.copyOf(nanos, 2 * count);
            }
            nanos[count++] = time;
        }

        private long[] sorted() {
            var all = Arrays.copyOf(nanos, count);
            Arrays.sort(all);
            return all;
        }
    }

    @Override
    public void close() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }
}
