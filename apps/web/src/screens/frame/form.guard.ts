import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import { API_ROOT } from '../../api/frame/root';
import { type ScreenRequest } from './screen';
import { isOurForm } from './secrets';
import { NotOurForm, Typed } from './typed';

/** Stops a form that another site made the browser send. Programs bring a token with each request and have no forms. */
@Injectable()
export class FormGuard implements CanActivate {
  canActivate(context: ExecutionContext): boolean {
    const { method, url, cookies, body } = context.switchToHttp().getRequest<ScreenRequest>();
    if (method !== 'POST' || url.startsWith(API_ROOT)) return true;
    if (!isOurForm(cookies, Typed.of(body).text('proof'))) throw new NotOurForm();
    return true;
  }
}
