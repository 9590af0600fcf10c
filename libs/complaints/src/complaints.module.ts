import { Module } from '@nestjs/common';
import { Complaints } from './services/complaints';

@Module({ providers: [Complaints], exports: [Complaints] })
export class ComplaintsModule {}
