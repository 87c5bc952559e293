package vn.mangnon.benchmark;

import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.RequestOptions;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.function.Supplier;
import vn.mangnon.benchmark.Load.Request;
import vn.mangnon.benchmark.Load.Result;

/**
 * An open loop: requests arrive so many a second, whether or not those before them are answered, as people do. What each
 * took counts from when it should have been sent, so that waiting for a slow one counts too.
 */
final class OpenLoad implements AutoCloseable {

    private final Vertx vertx = Vertx.vertx(new VertxOptions().setEventLoopPoolSize(1));
    private final HttpClient client = vertx.createHttpClient(new HttpClientOptions().setMaxPoolSize(64));

    Result run(int port, Duration time, int perSecond, Supplier<Request> next)
            throws InterruptedException, ExecutionException {
        var count = (int) (time.toMillis() * perSecond / 1000);
        var nanos = new long[count];
        var finished = new CompletableFuture<Result>();
        var begin = System.nanoTime();
        vertx.runOnContext(start -> new Object() {
            private int answered;

            void arrive(int i) {
                var due = begin + i * 1_000_000_000L / perSecond;
                var request = next.get();
                var options = new RequestOptions()
                        .setHost("127.0.0.1")
                        .setPort(port)
                        .setMethod(request.method())
                        .setURI(request.path());
                request.headers().forEach(options::putHeader);
                client.request(options)
                        .compose(sent -> sent.send(Buffer.buffer(request.body())))
                        .compose(answer -> answer.body().map(body -> {
                            if (answer.statusCode() / 100 != 2) {
                                throw new IllegalStateException(answer.statusCode() + " " + body);
                            }
                            return body;
                        }))
                        .onSuccess(body -> {
                            nanos[answered++] = System.nanoTime() - due;
                            if (answered == count) {
                                java.util.Arrays.sort(nanos);
                                finished.complete(new Result((System.nanoTime() - begin) / 1e9, nanos));
                            }
                        })
                        .onFailure(finished::completeExceptionally);
                if (i + 1 < count) {
                    var wait = (begin + (i + 1) * 1_000_000_000L / perSecond - System.nanoTime()) / 1_000_000;
                    if (wait < 1) {
                        vertx.runOnContext(at -> arrive(i + 1));
                    } else {
                        vertx.setTimer(wait, at -> arrive(i + 1));
                    }
                }
            }
        }.arrive(0));
        return finished.get();
    }

    @Override
    public void close() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }
}
