import { type CallHandler, type ExecutionContext, Injectable, type NestInterceptor } from '@nestjs/common';
import { catchError, type Observable } from 'rxjs';
import { type ScreenRequest } from './screen';

/**
 * What a refused form shows again may be dear to read, and most forms are never refused: it is read once they are. The
 * filter that answers cannot wait, so it is read on the way to it.
 */
@Injectable()
export class ReadAgain implements NestInterceptor {
  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const request = context.switchToHttp().getRequest<ScreenRequest>();
    return next.handle().pipe(
      catchError(async (error: unknown) => {
        await request.screen?.again?.read?.();
        throw error;
      }),
    );
  }
}
